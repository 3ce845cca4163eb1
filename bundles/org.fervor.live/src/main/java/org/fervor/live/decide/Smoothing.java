package org.fervor.live.decide;

/** An exponential running mean over time, not over frames: the same whether 15 or 60 frames come in a second. */
final class Smoothing {

	private final double constant;
	private double[] mean;
	private double last;

	/** @param constant seconds until a step is followed to 63 %; 0 for no smoothing */
	Smoothing(double constant) {
		this.constant = constant;
	}

	double[] add(double seconds, double[] scores) {
		double weight = mean == null || constant == 0 ? 1 : 1 - Math.exp(-(seconds - last) / constant);
		double[] next = new double[scores.length];
		for (int i = 0; i < next.length; i++) {
			next[i] = mean == null ? scores[i] : mean[i] + weight * (scores[i] - mean[i]);
		}
		mean = next;
		last = seconds;
		return next.clone();
	}

	void forget() {
		mean = null;
	}
}
