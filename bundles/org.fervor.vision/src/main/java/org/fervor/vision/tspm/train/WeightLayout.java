package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.fervor.vision.tspm.PlacedParts;
import org.fervor.vision.tspm.model.Deformation;
import org.fervor.vision.tspm.model.FilterBank;
import org.fervor.vision.tspm.model.Part;
import org.fervor.vision.tspm.model.TreeModel;
import org.fervor.vision.tspm.model.ViewTree;

/**
 * Where the parameters of a model stand in one vector: the filters, one per landmark and group of views; then for each view its bias and four deformation weights per
 * part.
 */
final class WeightLayout {

	/** Deformation weights of a part: dx², dx, dy², dy. */
	static final int DEFORMATION = 4;
	/** Quadratic deformation weights never fall below this, or a part would float freely and its distance transform would have no end. */
	static final double LEAST_QUADRATIC = 0.01;
	/** A part whose place varies by one cell (deviation) against its parent has at least this quadratic weight; one that varies less has more, in inverse proportion to the variance. */
	private static final double STIFFNESS = 0.02;
	/** No part is held more stiffly than this from the start: places are known to a cell. */
	private static final double MOST_STIFF = 0.1;
	/** The bias counts so much in a score, so that the margin costs it little. */
	static final double BIAS_FEATURE = 10;

	private final List<TrainingView> views;
	private final TrainingSettings settings;
	private final PartTree[] trees;
	private final int[][] anchorX;
	private final int[][] anchorY;
	private final double[][] leastX;
	private final double[][] leastY;
	private final int[] firstFilter;
	private final int[] viewStart;
	private final int filterSize;
	private final int filterCount;
	private final int size;

	/**
	 * @param trees     one per view; views of a group share theirs
	 * @param anchorX   for each view and part the expected cells from its parent
	 * @param varianceX for each view and part how much that varies, in squared cells
	 */
	WeightLayout(List<TrainingView> views, TrainingSettings settings, PartTree[] trees, int[][] anchorX, int[][] anchorY, double[][] varianceX, double[][] varianceY) {
		this.views = views;
		this.settings = settings;
		this.trees = trees;
		this.anchorX = anchorX;
		this.anchorY = anchorY;
		this.leastX = least(varianceX);
		this.leastY = least(varianceY);
		this.filterSize = settings.filterSide() * settings.filterSide() * FilterBank.CHANNELS;
		this.firstFilter = new int[views.size()];
		this.viewStart = new int[views.size()];
		List<Integer> groups = new ArrayList<>();
		int filters = 0;
		for (int v = 0; v < views.size(); v++) {
			int same = groups.indexOf(views.get(v).group());
			firstFilter[v] = same >= 0 ? firstFilter[same] : filters;
			filters += same >= 0 ? 0 : trees[v].size();
			groups.add(views.get(v).group());
		}
		this.filterCount = filters;
		int at = filters * filterSize;
		for (int v = 0; v < views.size(); v++) {
			viewStart[v] = at;
			at += 1 + DEFORMATION * (trees[v].size() - 1);
		}
		this.size = at;
	}

	private static double[][] least(double[][] variance) {
		return Arrays.stream(variance).map(view -> Arrays.stream(view).map(v -> Math.max(LEAST_QUADRATIC, Math.min(MOST_STIFF, STIFFNESS / Math.max(1e-6, v)))).toArray())
				.toArray(double[][]::new);
	}

	int size() {
		return size;
	}

	/** How many filters there are; they stand first. */
	int filters() {
		return filterCount;
	}

	/** How many views there are. */
	int views() {
		return trees.length;
	}

	/** Where a view looks, in degrees. */
	double yaw(int view) {
		return views.get(view).yawDegrees();
	}

	/** Cells along each side of a filter. */
	int side() {
		return settings.filterSide();
	}

	PartTree tree(int view) {
		return trees[view];
	}

	/** Where the filter of a part starts. */
	int filter(int view, int part) {
		return (firstFilter[view] + trees[view].landmark()[part]) * filterSize;
	}

	/** Where the bias of a view is. */
	int bias(int view) {
		return viewStart[view];
	}

	/** Where the deformation weights of a part, not a root, start. */
	int deformation(int view, int part) {
		return viewStart[view] + 1 + DEFORMATION * (part - 1);
	}

	/** Whether a weight has a least value: the quadratic deformation weights. */
	boolean bounded(int index) {
		if (index < viewStart[0]) {
			return false;
		}
		int view = Arrays.binarySearch(viewStart, index);
		if (view >= 0) {
			return false;
		}
		int within = index - viewStart[-view - 2] - 1;
		return within % 2 == 0;
	}

	/** The least value of a bounded weight, from which it is learned. */
	double least(int index) {
		int view = -Arrays.binarySearch(viewStart, index) - 2;
		int within = index - viewStart[view] - 1;
		int part = within / DEFORMATION + 1;
		return within % DEFORMATION == 0 ? leastX[view][part] : leastY[view][part];
	}

	/** How far a part lies short of its expected place along x, in a placement. */
	int shortX(PlacedParts placed, int part) {
		return placed.x()[trees[placed.view()].parent()[part]] + anchorX[placed.view()][part] - placed.x()[part];
	}

	/** How far a part lies short of its expected place along y, in a placement. */
	int shortY(PlacedParts placed, int part) {
		return placed.y()[trees[placed.view()].parent()[part]] + anchorY[placed.view()][part] - placed.y()[part];
	}

	/** The model that a vector of weights stands for. */
	TreeModel model(String name, double[] weights, double threshold) {
		FilterBank bank = new FilterBank(filterCount, settings.filterSide(), Arrays.copyOf(weights, filterCount * filterSize));
		List<ViewTree> list = new ArrayList<>();
		for (int v = 0; v < views.size(); v++) {
			PartTree tree = trees[v];
			List<Part> parts = new ArrayList<>();
			for (int k = 0; k < tree.size(); k++) {
				int filter = firstFilter[v] + tree.landmark()[k];
				parts.add(k == 0 ? Part.root(filter) : new Part(tree.parent()[k], filter, deformation(weights, v, k)));
			}
			list.add(new ViewTree(views.get(v).yawDegrees(), BIAS_FEATURE * weights[bias(v)], parts, tree.landmarkOrder()));
		}
		return new TreeModel(name, settings.cellSize(), bank, list, threshold, settings.interval());
	}

	private Deformation deformation(double[] weights, int view, int part) {
		int at = deformation(view, part);
		return new Deformation(weights[at], weights[at + 1], weights[at + 2], weights[at + 3], anchorX[view][part], anchorY[view][part]);
	}

	/** Whether a model has as many filters, views and parts as this layout. */
	boolean fits(TreeModel model) {
		boolean fits = model.filters().count() == filterCount && model.filters().side() == side() && model.views().size() == views.size();
		for (int v = 0; fits && v < trees.length; v++) {
			fits = model.views().get(v).parts().size() == trees[v].size();
		}
		return fits;
	}
}
