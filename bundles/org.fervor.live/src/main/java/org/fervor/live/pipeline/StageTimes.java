package org.fervor.live.pipeline;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How long each stage took lately. Keeps the last {@value #KEPT} times of each. Safe for use by several threads. */
public final class StageTimes {

	private static final int KEPT = 512;

	private final Map<Stage, double[]> millis = new EnumMap<>(Stage.class);
	private final Map<Stage, Integer> counts = new EnumMap<>(Stage.class);

	/** Median, 95th percentile and mean of a stage, in milliseconds. */
	public record Spread(double p50, double p95, double mean) {
	}

	synchronized void add(Stage stage, double took) {
		int count = counts.merge(stage, 1, Integer::sum);
		millis.computeIfAbsent(stage, s -> new double[KEPT])[(count - 1) % KEPT] = took;
	}

	/** Of every stage that has run. */
	public synchronized Map<Stage, Spread> spreads() {
		Map<Stage, Spread> spreads = new EnumMap<>(Stage.class);
		counts.forEach((stage, count) -> {
			double[] sorted = Arrays.copyOf(millis.get(stage), Math.min(count, KEPT));
			Arrays.sort(sorted);
			spreads.put(stage, new Spread(sorted[(sorted.length - 1) / 2], sorted[(int) Math.ceil(0.95 * sorted.length) - 1],
					Arrays.stream(sorted).average().orElseThrow()));
		});
		return spreads;
	}
}
