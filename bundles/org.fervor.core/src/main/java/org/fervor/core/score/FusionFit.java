package org.fervor.core.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Fits the few numbers of a fusion rule by maximum likelihood on validation samples. */
final class FusionFit {

	private static final int EM_STEPS = 500;
	private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

	private FusionFit() {
	}

	/** Weights that sum to 1: those of a mixture, by expectation maximisation (Dempster, Laird and Rubin 1977), which climbs to the one maximum there is. */
	static FusionRules.Weighted weights(List<Scores> networks, int[] truth) {
		double[] weights = new double[networks.size()];
		Arrays.fill(weights, 1.0 / weights.length);
		for (int step = 0; step < EM_STEPS && truth.length > 0; step++) {
			double[] next = new double[weights.length];
			for (int i = 0; i < truth.length; i++) {
				double all = 0;
				for (int n = 0; n < weights.length; n++) {
					all += weights[n] * likelihood(networks.get(n), i, truth[i]);
				}
				for (int n = 0; n < weights.length; n++) {
					next[n] += weights[n] * likelihood(networks.get(n), i, truth[i]) / (all * truth.length);
				}
			}
			weights = next;
		}
		return new FusionRules.Weighted(Arrays.stream(weights).boxed().toList());
	}

	private static double likelihood(Scores network, int sample, int label) {
		return Math.max(FusionRules.TINY, Scores.shares(network.rows().get(sample))[label]);
	}

	/** The temperature from 0.05 to 20 under which the true classes are likeliest, by golden section over its logarithm (Guo et al. 2017). */
	static FusionRules.LogPool temperature(List<Scores> networks, int[] truth) {
		DoubleUnaryOperator loss = logT -> {
			FusionRules.LogPool pool = new FusionRules.LogPool(Math.exp(logT));
			double sum = 0;
			for (int i = 0; i < truth.length; i++) {
				sum -= Math.log(Math.max(FusionRules.TINY, pool.fuse(rows(networks, i))[truth[i]]));
			}
			return sum;
		};
		double low = Math.log(0.05);
		double high = Math.log(20);
		for (int step = 0; step < 40; step++) {
			double left = high - GOLDEN * (high - low);
			double right = low + GOLDEN * (high - low);
			if (loss.applyAsDouble(left) <= loss.applyAsDouble(right)) {
				high = right;
			} else {
				low = left;
			}
		}
		return new FusionRules.LogPool(Math.exp((low + high) / 2));
	}

	static List<double[]> rows(List<Scores> networks, int sample) {
		List<double[]> rows = new ArrayList<>();
		networks.forEach(n -> rows.add(n.rows().get(sample)));
		return rows;
	}
}
