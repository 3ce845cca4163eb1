package org.fervor.core.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Percentile bootstrap (Efron and Tibshirani 1993, chapter 13) that draws whole groups with replacement: images of one person resemble each other, so that drawing
 * images one by one would make intervals too narrow. The same groups, statistic and seed give the same answer.
 */
public final class Bootstrap {

	/** Draws that are enough for the ends of a 95 % interval. */
	public static final int DRAWS = 1000;

	/** Of the resampling, not of a run: the same predictions always get the same intervals. */
	private static final long SEED = 20_220_101;

	private final int[][] groups;
	private final int samples;
	private final int draws;
	private final long seed;

	private Bootstrap(int[][] groups, int samples, int draws, long seed) {
		this.groups = groups;
		this.samples = samples;
		this.draws = draws;
		this.seed = seed;
	}

	/** A number computed from samples that count several times or not at all. */
	@FunctionalInterface
	public interface Statistic {
		/**
		 * @param weights how often each sample was drawn
		 * @return NaN where the draw does not allow it
		 */
		double of(int[] weights);
	}

	/**
	 * The statistic on all samples, and what the draws say.
	 *
	 * @param value    on all samples
	 * @param interval percentile interval; unknown with fewer than two groups
	 * @param pValue   two-sided, of the value being 0: twice the smaller share of draws on one side of 0 (Davison and Hinkley 1997, with one added above and below);
	 *                 meaningful for differences only; 1 where unknown
	 */
	public record Estimate(double value, Interval interval, double pValue) {
	}

	/**
	 * Resamples groups.
	 *
	 * @param groups name of each sample's group; a sample with an empty name is a group of its own
	 */
	public static Bootstrap of(List<String> groups, int draws, long seed) {
		Map<String, List<Integer>> members = new LinkedHashMap<>();
		for (int i = 0; i < groups.size(); i++) {
			members.computeIfAbsent(groups.get(i).isEmpty() ? "\0" + i : groups.get(i), k -> new ArrayList<>()).add(i);
		}
		int[][] indices = members.values().stream().map(m -> m.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
		return new Bootstrap(indices, groups.size(), draws, seed);
	}

	/** Resamples groups with the seed that all intervals share. */
	public static Bootstrap of(ResamplingUnit unit, int draws) {
		return of(unit.groups(), draws, SEED);
	}

	/** How many groups are drawn from. */
	public int groups() {
		return groups.length;
	}

	/** With a 95 % interval. */
	public Estimate estimate(Statistic statistic) {
		return estimate(statistic, 0.95);
	}

	/** @param confidence of the interval, 0..1 */
	public Estimate estimate(Statistic statistic, double confidence) {
		int[] once = new int[samples];
		Arrays.fill(once, 1);
		double value = statistic.of(once);
		if (groups.length < 2) {
			return new Estimate(value, Interval.UNKNOWN, 1);
		}
		double[] drawn = drawn(statistic);
		if (drawn.length == 0) {
			return new Estimate(value, Interval.UNKNOWN, 1);
		}
		int below = (int) Arrays.stream(drawn).filter(d -> d <= 0).count();
		int above = (int) Arrays.stream(drawn).filter(d -> d >= 0).count();
		double p = Math.min(1, 2.0 * (Math.min(below, above) + 1) / (drawn.length + 1));
		double tail = (1 - confidence) / 2;
		return new Estimate(value, new Interval(quantile(drawn, tail), quantile(drawn, 1 - tail)), p);
	}

	/** The finite values over all draws, sorted. */
	private double[] drawn(Statistic statistic) {
		SplittableRandom random = new SplittableRandom(seed);
		double[] values = new double[draws];
		int[] weights = new int[samples];
		for (int d = 0; d < draws; d++) {
			Arrays.fill(weights, 0);
			for (int g = 0; g < groups.length; g++) {
				for (int member : groups[random.nextInt(groups.length)]) {
					weights[member]++;
				}
			}
			values[d] = statistic.of(weights);
		}
		return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
	}

	/** Linear interpolation between order statistics. */
	static double quantile(double[] sorted, double share) {
		double place = share * (sorted.length - 1);
		int below = (int) Math.floor(place);
		int above = Math.min(sorted.length - 1, below + 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}
}
