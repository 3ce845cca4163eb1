package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.core.task.Progress;
import org.fervor.vision.tspm.PlacedParts;
import org.fervor.vision.tspm.ScanSettings;
import org.fervor.vision.tspm.model.TreeModel;

/** Finds what a model takes for a face in images that show none. */
final class HardNegatives {

	/** Scores from here on violate the margin of what is no face. */
	private static final double MARGIN = -1;
	/** Negatives may overlap more than faces: neighbours teach different things. */
	private static final double OVERLAP = 0.5;
	/** Placements per image and view before there is a model to mine with. */
	private static final int FIRST_PER_IMAGE = 2;

	private final List<PixelImage> images;
	private final TrainingSettings settings;
	private final Executor executor;
	private final int threads;

	HardNegatives(List<PixelImage> images, TrainingSettings settings, Executor executor, int threads) {
		this.images = images;
		this.settings = settings;
		this.executor = executor;
		this.threads = threads;
	}

	/** Undeformed parts at random places: the first negatives. */
	List<Example> random(WeightLayout layout, List<Example> faces, Progress progress) {
		Random random = new Random(settings.seed());
		List<Example> found = new ArrayList<>();
		progress.step("first negatives", images.size());
		for (PixelImage image : images) {
			progress.checkCancelled();
			for (int i = 0; i < FIRST_PER_IMAGE * layout.views(); i++) {
				PlacedParts shape = faces.get(random.nextInt(faces.size())).placed();
				double left = random.nextInt(Math.max(1, image.width() - settings.faceCells() * settings.cellSize()));
				double top = random.nextInt(Math.max(1, image.height() - settings.faceCells() * settings.cellSize()));
				List<Point> centres = centres(shape, left, top);
				try {
					found.add(new Example(layout, PlacedParts.at(image, centres, settings.cellSize(), settings.filterSide(), shape.view()), false));
				} catch (IllegalArgumentException e) {
					// the shape reaches beyond a small image: one negative less
					continue;
				}
			}
			progress.advance(1);
		}
		return found;
	}

	private List<Point> centres(PlacedParts shape, double left, double top) {
		List<Point> centres = new ArrayList<>();
		for (int k = 0; k < shape.x().length; k++) {
			centres.add(new Point(left + shape.x()[k] * settings.cellSize(), top + shape.y()[k] * settings.cellSize()));
		}
		return centres;
	}

	/** The strongest placements of a model that violate the margin and are not known yet. */
	List<Example> mine(WeightLayout layout, TreeModel model, List<Example> known, Progress progress) {
		ScanSettings scan = new ScanSettings(MARGIN, settings.interval(), ScanSettings.LARGEST_YAW.defaultValue(), OVERLAP, settings.negativesPerImage(), 1,
				ScanSettings.MOST_MEGAPIXELS.defaultValue());
		List<Example> found = new ArrayList<>();
		progress.step("hard negatives", images.size());
		for (PixelImage image : images) {
			progress.checkCancelled();
			for (PlacedParts placed : PlacedParts.strongest(image, model, scan, executor, threads)) {
				if (known.stream().noneMatch(e -> e.placed().sameAs(placed))) {
					found.add(new Example(layout, placed, false));
				}
			}
			progress.advance(1);
		}
		return found;
	}
}
