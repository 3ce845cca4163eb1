package org.fervor.core.metrics;

/**
 * How differently two recognisers err on the same samples (Kuncheva and Whitaker 2003). Fusion can gain only where they do.
 *
 * @param bothRight  samples that both got right
 * @param onlyFirst  samples that only the first got right
 * @param onlySecond samples that only the second got right
 * @param bothWrong  samples that both got wrong
 */
public record Diversity(int bothRight, int onlyFirst, int onlySecond, int bothWrong) {

	/** Compares hits on the same samples. */
	public static Diversity of(boolean[] first, boolean[] second) {
		int[] counts = new int[4];
		for (int i = 0; i < first.length; i++) {
			counts[(first[i] ? 0 : 2) + (second[i] ? 0 : 1)]++;
		}
		return new Diversity(counts[0], counts[1], counts[2], counts[3]);
	}

	/** Correlation of being right, −1..1; 1: they err on the same samples. NaN where one is always right or always wrong. */
	public double errorCorrelation() {
		double a = bothRight;
		double b = onlyFirst;
		double c = onlySecond;
		double d = bothWrong;
		return (a * d - b * c) / Math.sqrt((a + b) * (c + d) * (a + c) * (b + d));
	}

	/** Yule's Q, −1..1: 0 for independent recognisers, positive where they are right on the same samples. NaN where undefined. */
	public double q() {
		double together = (double) bothRight * bothWrong;
		double apart = (double) onlyFirst * onlySecond;
		return (together - apart) / (together + apart);
	}

	/** Share of samples that both got wrong, 0..1: what fusion can hardly mend. */
	public double doubleFault() {
		return (double) bothWrong / total();
	}

	/** Share of samples on which exactly one is right, 0..1. */
	public double disagreement() {
		return (double) (onlyFirst + onlySecond) / total();
	}

	private int total() {
		return bothRight + onlyFirst + onlySecond + bothWrong;
	}
}
