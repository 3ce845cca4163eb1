package org.fervor.experiment.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.metrics.SeedBand;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.StoredRun;

/**
 * Runs that differ in nothing but their seed, taken together: what one seed gives by luck shows in the width of the band.
 *
 * @param name  of the experiment
 * @param split of all of them
 * @param badge the weakest of theirs
 * @param seeds in their order
 * @param rows  one per network and rule
 */
public record SeedBands(String name, String split, ProtocolBadge badge, List<Long> seeds, List<Row> rows) {

	/** One network or rule over the seeds. */
	public record Row(String id, String title, SeedBand accuracy, SeedBand macroF1) {
	}

	/** All groups of two runs or more. */
	public static List<SeedBands> among(List<StoredRun> runs) {
		Map<String, List<StoredRun>> groups = new LinkedHashMap<>();
		for (StoredRun run : runs) {
			if (run.summary().isPresent()) {
				groups.computeIfAbsent(run.family(), p -> new ArrayList<>()).add(run);
			}
		}
		return groups.values().stream().filter(g -> g.stream().map(r -> r.plan().seed()).distinct().count() > 1).map(SeedBands::of).toList();
	}

	private static SeedBands of(List<StoredRun> runs) {
		List<RunSummary> summaries = runs.stream().map(r -> r.summary().orElseThrow()).toList();
		RunSummary first = summaries.get(0);
		List<Row> rows = first.results().stream().filter(r -> summaries.stream().allMatch(s -> s.result(r.id()).isPresent()))
				.map(r -> new Row(r.id(), r.title(), SeedBand.of(summaries.stream().mapToDouble(s -> s.result(r.id()).orElseThrow().accuracy()).toArray()),
						SeedBand.of(summaries.stream().mapToDouble(s -> s.result(r.id()).orElseThrow().macroF1()).toArray())))
				.toList();
		ProtocolBadge worst = summaries.stream().map(RunSummary::badge).max(java.util.Comparator.naturalOrder()).orElseThrow();
		return new SeedBands(first.name(), first.split(), worst, runs.stream().map(r -> r.plan().seed()).toList(), rows);
	}
}
