package org.fervor.core.metrics;

/**
 * What a number may well be, given how few samples it was measured on.
 *
 * @param low  lower end; NaN where unknown
 * @param high upper end; NaN where unknown
 */
public record Interval(double low, double high) {

	public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

	/** Whether the value lies between the ends, both included. */
	public boolean contains(double value) {
		return value >= low && value <= high;
	}

	/**
	 * The 95 % score interval of a share (Wilson 1927), samples taken as independent.
	 *
	 * @param share 0..1
	 * @param n     samples, at least 1
	 */
	public static Interval wilson(double share, int n) {
		double z = 1.959963984540054;
		double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
		double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
		return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
	}
}
