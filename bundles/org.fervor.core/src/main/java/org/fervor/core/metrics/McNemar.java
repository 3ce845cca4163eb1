package org.fervor.core.metrics;

/**
 * McNemar's test between two recognisers on the same samples (McNemar 1947; exact form: the smaller count under a binomial of one half, Dietterich 1998).
 *
 * @param onlyFirst  samples that only the first got right
 * @param onlySecond samples that only the second got right
 * @param pValue     two-sided and exact; 1 where they never differ
 */
public record McNemar(int onlyFirst, int onlySecond, double pValue) {

	/** Compares two lists of hits on the same samples. */
	public static McNemar of(boolean[] first, boolean[] second) {
		if (first.length != second.length) {
			throw new IllegalArgumentException(first.length + " and " + second.length + " samples cannot be paired");
		}
		int b = 0;
		int c = 0;
		for (int i = 0; i < first.length; i++) {
			b += first[i] && !second[i] ? 1 : 0;
			c += second[i] && !first[i] ? 1 : 0;
		}
		return new McNemar(b, c, exact(b, c));
	}

	/** Twice the lower tail of Binomial(b + c, 1/2) at the smaller count, at most 1. Terms in logarithms, so that thousands of samples do no harm. */
	static double exact(int b, int c) {
		int n = b + c;
		double term = -n * Math.log(2);
		double sum = 0;
		for (int k = 0; k <= Math.min(b, c); k++) {
			sum += Math.exp(term);
			term += Math.log((double) (n - k) / (k + 1));
		}
		return Math.min(1, 2 * sum);
	}
}
