package org.fervor.live.decide;

import java.util.Arrays;

/**
 * Makes scores say how sure they are: divides their logarithms by a temperature (Guo and others, ICML 2017) and, where a person's neutral face is known, takes out what it
 * adds to each class.
 */
public final class Calibration {

	private static final double LEAST = 1e-6;

	private final double temperature;
	private final double[] offsets;

	/** @param offsets added to the logarithm of each score; null for none */
	Calibration(double temperature, double[] offsets) {
		this.temperature = temperature;
		this.offsets = offsets;
	}

	double temperature() {
		return temperature;
	}

	/**
	 * Calibrates the scores of one face.
	 *
	 * @param scores not negative, of any sum
	 * @return of sum 1; equal ones where the scores are all zero or not numbers
	 */
	public double[] apply(double[] scores) {
		double sum = Arrays.stream(scores).sum();
		double[] logs = new double[scores.length];
		if (!(sum > 0) || Double.isInfinite(sum)) {
			Arrays.fill(logs, 1.0 / scores.length);
			return logs;
		}
		for (int i = 0; i < logs.length; i++) {
			logs[i] = Math.log(Math.max(LEAST, scores[i] / sum)) / temperature + (offsets == null ? 0 : offsets[i]);
		}
		return softmax(logs);
	}

	private static double[] softmax(double[] logs) {
		double most = Arrays.stream(logs).max().orElseThrow();
		double[] shares = Arrays.stream(logs).map(l -> Math.exp(l - most)).toArray();
		double sum = Arrays.stream(shares).sum();
		return Arrays.stream(shares).map(s -> s / sum).toArray();
	}
}
