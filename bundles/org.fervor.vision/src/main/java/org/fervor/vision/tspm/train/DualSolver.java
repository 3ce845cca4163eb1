package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.fervor.core.task.Progress;
import org.fervor.vision.tspm.model.FilterBank;

/**
 * Minimises half the squared distance of the weights from their rest plus the cost of all violated margins, by dual coordinate descent (Hsieh et al., ICML 2008): one
 * multiplier at a time is set to its best value while the others stay. Weights with a least value rest there and are cut off there, so that with multipliers α and
 * examples a the weights are {@code rest + max(0, Σ αa)} for those and {@code rest + Σ αa} for all others.
 */
final class DualSolver {

	/** Ends when no multiplier's gradient is farther from its optimum than this. */
	private static final double TOLERANCE = 0.01;

	private final WeightLayout layout;
	private final double cost;
	private final double[] rest;
	private final double[] sum;
	private final double[] weights;
	private final boolean[] bounded;
	private final Random random;

	/**
	 * @param rest where the weights are without any example
	 * @param seed of the order in which multipliers are visited
	 */
	DualSolver(WeightLayout layout, double[] rest, double cost, long seed) {
		this.layout = layout;
		this.rest = rest;
		this.cost = cost;
		this.sum = new double[layout.size()];
		this.weights = new double[layout.size()];
		this.bounded = new boolean[layout.size()];
		for (int i = 0; i < bounded.length; i++) {
			bounded[i] = layout.bounded(i);
		}
		this.random = new Random(seed);
		update();
	}

	double[] weights() {
		return weights;
	}

	/** Starts from the multipliers the examples have from an earlier round. */
	void begin(List<Example> examples) {
		examples.forEach(example -> example.addTo(sum, example.alpha));
		update();
	}

	/** At most so many passes over all examples. */
	void solve(List<Example> examples, int passes, Progress progress) {
		List<Example> order = new ArrayList<>(examples);
		for (int pass = 0; pass < passes; pass++) {
			progress.checkCancelled();
			Collections.shuffle(order, random);
			double worst = 0;
			for (Example example : order) {
				worst = Math.max(worst, improve(example));
			}
			progress.advance(1);
			if (worst < TOLERANCE) {
				return;
			}
		}
	}

	/** Sets one multiplier to its best value; tells how far its gradient was from the optimum. */
	private double improve(Example example) {
		double gradient = 1 - example.margin(weights);
		boolean settled = example.alpha <= 0 && gradient < 0 || example.alpha >= cost && gradient > 0;
		if (settled) {
			return 0;
		}
		double alpha = Math.max(0, Math.min(cost, example.alpha + gradient / example.squaredLength()));
		example.addTo(sum, alpha - example.alpha);
		example.alpha = alpha;
		update(example);
		return Math.abs(gradient);
	}

	private void update() {
		for (int i = 0; i < weights.length; i++) {
			update(i);
		}
	}

	/** The weights that the example's view uses. */
	private void update(Example example) {
		int view = example.placed().view();
		int filter = layout.side() * layout.side() * FilterBank.CHANNELS;
		for (int k = 0; k < layout.tree(view).size(); k++) {
			int at = layout.filter(view, k);
			add(rest, sum, weights, at, at + filter);
		}
		int end = layout.bias(view) + 1 + WeightLayout.DEFORMATION * (layout.tree(view).size() - 1);
		for (int i = layout.bias(view); i < end; i++) {
			update(i);
		}
	}

	private static void add(double[] a, double[] b, double[] out, int from, int to) {
		for (int i = from; i < to; i++) {
			out[i] = a[i] + b[i];
		}
	}

	private void update(int i) {
		weights[i] = rest[i] + (bounded[i] ? Math.max(0, sum[i]) : sum[i]);
	}

	/** What is minimised. */
	double objective(List<Example> examples) {
		double half = 0;
		for (int i = 0; i < weights.length; i++) {
			double w = weights[i] - rest[i];
			half += w * w / 2;
		}
		return half + cost * examples.stream().mapToDouble(e -> Math.max(0, 1 - e.margin(weights))).sum();
	}
}
