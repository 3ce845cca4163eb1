package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

import org.fervor.vision.tspm.FastScan;
import org.fervor.vision.tspm.PartDetection;
import org.fervor.vision.tspm.ScanSettings;
import org.fervor.vision.tspm.model.TreeModel;
import org.fervor.vision.tspm.model.ViewTree;

/**
 * Moves the biases of a model, all by the same, so that the usual least score of a face, −0.65, lets a wished share of held-out faces pass, and those
 * that score somewhat less. Scores of different models then
 * mean about the same.
 */
final class Threshold {

	private Threshold() {
	}

	/** The model itself where there is nothing to measure with. */
	static TreeModel fitted(TreeModel model, List<AnnotatedFace> heldOut, double recall, double allowance, Executor executor, int threads) {
		if (heldOut.isEmpty()) {
			return model;
		}
		FastScan scan = new FastScan(model, ScanSettings.of(model), executor, threads);
		List<Double> scores = new ArrayList<>();
		for (AnnotatedFace face : heldOut) {
			scores.add(scan.detect(face.image()).stream().filter(d -> PartModelEvaluation.finds(d, face)).mapToDouble(PartDetection::score).max().orElse(Double.NEGATIVE_INFINITY));
		}
		scores.sort(null);
		double passed = scores.get(Math.min(scores.size() - 1, (int) ((1 - recall) * scores.size())));
		return Double.isFinite(passed) ? moved(model, model.threshold() - passed + allowance) : model;
	}

	private static TreeModel moved(TreeModel model, double by) {
		List<ViewTree> views = model.views().stream().map(v -> new ViewTree(v.yawDegrees(), v.bias() + by, v.parts(), v.landmarkOrder())).toList();
		return new TreeModel(model.name(), model.cellSize(), model.filters(), views, model.threshold(), model.interval());
	}
}
