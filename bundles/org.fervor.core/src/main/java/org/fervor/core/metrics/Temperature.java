package org.fervor.core.metrics;

import java.util.Arrays;

import org.fervor.core.score.Scores;

/**
 * The temperature that makes scores say how often they are right (Guo and others, On Calibration of Modern Neural Networks, ICML 2017): their logarithms are divided by it and
 * normalised again. Above 1 for a recogniser that is too sure of itself, as products of scores always are; it never changes which class wins.
 */
public final class Temperature {

	/** Scores below this count as this, so that one hopeless sample does not decide alone. */
	public static final double LEAST_SCORE = 1e-6;
	private static final double LEAST = 0.05;
	private static final double MOST = 20;
	private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
	private static final int STEPS = 60;

	private Temperature() {
	}

	/**
	 * The temperature of least cross-entropy, by golden section over its logarithm.
	 *
	 * @param truth  index of each sample's class
	 * @param scores not negative, of any sum; samples that it was not trained on
	 * @return between 0.05 and 20
	 * @throws IllegalArgumentException without samples, or if the numbers of samples differ
	 */
	public static double of(int[] truth, Scores scores) {
		if (truth.length == 0 || truth.length != scores.rows().size()) {
			throw new IllegalArgumentException(truth.length + " classes for " + scores.rows().size() + " vectors of scores");
		}
		double[][] logs = scores.rows().stream().map(Temperature::logs).toArray(double[][]::new);
		double low = Math.log(LEAST);
		double high = Math.log(MOST);
		for (int i = 0; i < STEPS; i++) {
			double left = high - GOLDEN * (high - low);
			double right = low + GOLDEN * (high - low);
			// the cross-entropy is convex in 1 / temperature, so it has one minimum
			if (loss(truth, logs, Math.exp(left)) <= loss(truth, logs, Math.exp(right))) {
				high = right;
			} else {
				low = left;
			}
		}
		return Math.exp((low + high) / 2);
	}

	private static double[] logs(double[] scores) {
		double[] shares = Scores.shares(scores);
		return Arrays.stream(shares).map(s -> Math.log(Math.max(LEAST_SCORE, s))).toArray();
	}

	private static double loss(int[] truth, double[][] logs, double temperature) {
		double loss = 0;
		for (int i = 0; i < truth.length; i++) {
			double most = Arrays.stream(logs[i]).max().orElseThrow() / temperature;
			double sum = 0;
			for (double log : logs[i]) {
				sum += Math.exp(log / temperature - most);
			}
			loss += Math.log(sum) + most - logs[i][truth[i]] / temperature;
		}
		return loss;
	}
}
