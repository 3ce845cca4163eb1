package org.fervor.vision.tspm;

import java.util.List;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.TreeModel;

/**
 * The detector of Zhu &amp; Ramanan (CVPR 2012) step by step in double arithmetic, without any shortcut: the yardstick for the fast one, and what remains where native
 * code cannot be loaded. Takes seconds per image. Safe for several threads.
 */
public final class ExactScan implements PartModelScan {

	private final TreeModel model;
	private final ScanSettings settings;

	public ExactScan(TreeModel model, ScanSettings settings) {
		this.model = model;
		this.settings = settings;
	}

	@Override
	public List<PartDetection> detect(PixelImage image) {
		double factor = Rescaled.factor(image, settings);
		CandidatePool pool = candidates(Rescaled.of(image, factor));
		return new Detections(model, factor).of(pool.suppressed(settings.overlap(), settings.mostFaces()));
	}

	/** Every placement that reaches the threshold, in every view at every level. */
	CandidatePool candidates(PixelImage image) {
		CandidatePool pool = new CandidatePool();
		List<FeaturePyramid.Wish> wishes = PyramidLevel.of(image.width(), image.height(), model.cellSize(), settings.interval(), model.filters().side()).stream()
				.map(FeaturePyramid.Wish::whole).toList();
		for (List<FeaturePyramid.Wish> step : FeaturePyramid.bySteps(wishes)) {
			for (FeatureGrid grid : FeaturePyramid.features(image, step)) {
				scan(grid, pool);
			}
		}
		return pool;
	}

	private void scan(FeatureGrid grid, CandidatePool pool) {
		int[] views = settings.views(model);
		double[][] responses = new FilterResponses(model.filters()).at(grid, FilterUse.of(model, views));
		for (int view : views) {
			TreeScore score = TreeScore.of(model.views().get(view), responses, grid.places());
			pool.addAll(score.candidates(settings.threshold(), view, grid.level()));
		}
	}
}
