package org.fervor.core.metrics;

import java.util.Arrays;

/**
 * One number over several seeds.
 *
 * @param count     how many seeds
 * @param mean      over them
 * @param deviation sample standard deviation; NaN with one
 * @param least     smallest
 * @param most      largest
 * @param interval  95 % interval of the mean by Student's t; unknown with one
 */
public record SeedBand(int count, double mean, double deviation, double least, double most, Interval interval) {

	/** 0.975 quantiles of Student's t for 1 to 30 degrees of freedom. */
	private static final double[] T = { 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093,
			2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042 };

	/** @param values at least one */
	public static SeedBand of(double... values) {
		int n = values.length;
		double mean = Arrays.stream(values).average().orElseThrow();
		double least = Arrays.stream(values).min().orElseThrow();
		double most = Arrays.stream(values).max().orElseThrow();
		if (n == 1) {
			return new SeedBand(1, mean, Double.NaN, least, most, Interval.UNKNOWN);
		}
		double deviation = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (n - 1));
		double half = quantile(n - 1) * deviation / Math.sqrt(n);
		return new SeedBand(n, mean, deviation, least, most, new Interval(mean - half, mean + half));
	}

	/** Beyond the table the expansion of Cornish and Fisher about the normal quantile, exact to three places there. */
	private static double quantile(int degrees) {
		if (degrees <= T.length) {
			return T[degrees - 1];
		}
		double z = 1.959964;
		double first = (Math.pow(z, 3) + z) / (4.0 * degrees);
		double second = (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / (96.0 * degrees * degrees);
		return z + first + second;
	}
}
