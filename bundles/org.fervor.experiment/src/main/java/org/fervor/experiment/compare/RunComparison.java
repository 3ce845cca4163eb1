package org.fervor.experiment.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fervor.core.metrics.Bootstrap;
import org.fervor.core.metrics.Bootstrap.Estimate;
import org.fervor.core.metrics.Interval;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.metrics.McNemar;
import org.fervor.core.metrics.ResamplingUnit;
import org.fervor.core.metrics.RuleComparison;
import org.fervor.core.metrics.RuleComparison.Outcome;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.StoredRun;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Several finished runs side by side: only what differs, and whether the differences stand.
 *
 * @param runs        folder names, in the order they were given
 * @param differences lines of plan and provenance that are not the same in all runs
 * @param results     accuracy and macro-F1 of each network and rule in each run
 * @param tests       paired tests, where two runs tested the same images
 */
public record RunComparison(List<Column> runs, List<Difference> differences, List<Row> results, List<PairedTest> tests) {

	/** Differ in every run and say nothing. */
	private static final Set<String> NOISE = Set.of("plan.format", "provenance.started", "provenance.finished", "provenance.message", "provenance.state");

	/** One run. */
	public record Column(String name, String folder, String experiment, String split, String badge, int test) {
	}

	/** One line of plan or provenance. @param values one per run; empty where the run has no such line */
	public record Difference(String key, List<String> values) {
	}

	/** One network or rule. @param cells one per run; null where it has none */
	public record Row(String id, String title, List<Cell> cells) {
	}

	/** What a network or rule reached in a run. */
	public record Cell(double accuracy, Interval interval, double macroF1) {
	}

	/**
	 * Two recognisers on the same test images.
	 *
	 * @param first      "run: network"
	 * @param images     how many both tested
	 * @param gain       accuracy of the second less that of the first
	 * @param interval   of the gain; all of a comparison's intervals together hold with 95 %
	 * @param groups     what was resampled for it: "5 people"
	 * @param bootstrapP two-sided, not corrected
	 * @param mcnemarP   exact, two-sided, not corrected
	 * @param correctedP McNemar's p-value times the number of tests (Bonferroni), at most 1
	 */
	public record PairedTest(String first, String second, int images, double gain, Interval interval, String groups, double bootstrapP, int onlyFirst, int onlySecond, double mcnemarP,
			double correctedP) {

		/** Whether the difference is significant, after correction. */
		public Outcome outcome() {
			return RuleComparison.outcome(gain, interval, correctedP, onlyFirst + onlySecond == 0);
		}
	}

	/** Two recognisers to compare. */
	private record Pair(String first, Judgement a, String second, Judgement b, ResamplingUnit groups) {

		/** @param tests how many pairs are compared */
		PairedTest test(int tests) {
			Estimate gain = a.gain(b, Bootstrap.of(groups, Bootstrap.DRAWS * tests), RuleComparison.confidence(tests));
			McNemar mcnemar = McNemar.of(a.hits(), b.hits());
			return new PairedTest(first, second, a.truth().length, gain.value(), gain.interval(), groups.describe(), gain.pValue(), mcnemar.onlyFirst(), mcnemar.onlySecond(),
					mcnemar.pValue(), RuleComparison.corrected(mcnemar.pValue(), tests));
		}
	}

	/** @throws UserError if there are fewer than two runs, or one is not complete */
	public static RunComparison of(List<StoredRun> runs) {
		if (runs.size() < 2) {
			throw new UserError("a comparison needs two runs at least");
		}
		List<RunSummary> summaries = runs.stream().map(r -> r.summary().orElseThrow(() -> new UserError(r.folder().path()
				+ " holds no results: the run is " + r.provenance().state().name().toLowerCase(java.util.Locale.ROOT) + "; resume it or leave it out"))).toList();
		List<String> names = names(runs);
		List<Column> columns = new ArrayList<>();
		for (int r = 0; r < runs.size(); r++) {
			RunSummary s = summaries.get(r);
			columns.add(new Column(names.get(r), runs.get(r).folder().path().toString(), s.name(), s.split(), s.badge().label(), s.test()));
		}
		return new RunComparison(columns, differences(runs), results(summaries), tests(runs, names));
	}

	/** Whether two runs tested exactly the same images. */
	public static boolean sameTest(Predictions first, Predictions second) {
		return first.labels().equals(second.labels()) && new HashSet<>(first.files()).equals(new HashSet<>(second.files()));
	}

	private static List<String> names(List<StoredRun> runs) {
		List<String> names = runs.stream().map(StoredRun::name).toList();
		if (new HashSet<>(names).size() == names.size()) {
			return names;
		}
		List<String> numbered = new ArrayList<>();
		for (StoredRun run : runs) {
			java.nio.file.Path parent = run.folder().path().toAbsolutePath().normalize().getParent();
			String name = (parent == null || parent.getFileName() == null ? "" : parent.getFileName() + "/") + run.name();
			numbered.add(numbered.contains(name) ? name + " (" + (numbered.size() + 1) + ")" : name);
		}
		return numbered;
	}

	private static List<Difference> differences(List<StoredRun> runs) {
		List<Map<String, String>> lines = new ArrayList<>();
		for (StoredRun run : runs) {
			Map<String, String> flat = new LinkedHashMap<>();
			flatten("plan", run.planJson(), flat);
			flatten("provenance", Json.tree(run.provenance()), flat);
			lines.add(flat);
		}
		Set<String> keys = new LinkedHashSet<>();
		lines.forEach(l -> keys.addAll(l.keySet()));
		return keys.stream().filter(k -> !NOISE.contains(k) && !k.startsWith("provenance.seconds"))
				.map(k -> new Difference(k, lines.stream().map(l -> l.getOrDefault(k, "")).toList())).filter(d -> new HashSet<>(d.values()).size() > 1).toList();
	}

	private static void flatten(String key, JsonNode node, Map<String, String> into) {
		if (node.isObject()) {
			node.properties().forEach(e -> flatten(key + "." + e.getKey(), e.getValue(), into));
		} else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				JsonNode item = node.get(i);
				String name = item.path("name").asText(item.path("operation").asText(String.valueOf(i + 1)));
				flatten(key + "." + name, item, into);
			}
		} else {
			into.put(key, node.asText());
		}
	}

	private static List<Row> results(List<RunSummary> summaries) {
		Map<String, String> titles = new LinkedHashMap<>();
		summaries.forEach(s -> s.results().forEach(r -> titles.putIfAbsent(r.id(), r.title())));
		List<Row> rows = new ArrayList<>();
		titles.forEach((id, title) -> {
			List<Cell> cells = new ArrayList<>();
			summaries.forEach(s -> cells.add(s.result(id).map(r -> new Cell(r.accuracy(), r.accuracyInterval(), r.macroF1())).orElse(null)));
			rows.add(new Row(id, title, cells));
		});
		return rows;
	}

	private static List<PairedTest> tests(List<StoredRun> runs, List<String> names) {
		List<Predictions> predictions = runs.stream().map(r -> Predictions.read(r.folder().predictions())).toList();
		List<Pair> pairs = new ArrayList<>();
		for (int a = 0; a < runs.size(); a++) {
			for (int b = a + 1; b < runs.size(); b++) {
				if (sameTest(predictions.get(a), predictions.get(b))) {
					pair(names.get(a), predictions.get(a), names.get(b), predictions.get(b).of(predictions.get(a).files()), runs.get(a).resampling(predictions.get(a).files()), pairs);
				}
			}
		}
		return pairs.stream().map(p -> p.test(pairs.size())).toList();
	}

	/** Namesakes against each other; where the runs share none, the best of each. */
	private static void pair(String nameA, Predictions a, String nameB, Predictions b, ResamplingUnit groups, List<Pair> pairs) {
		List<String> shared = a.scores().keySet().stream().filter(b.scores()::containsKey).toList();
		for (String id : shared) {
			pairs.add(new Pair(nameA + ": " + id, a.judgement(id), nameB + ": " + id, b.judgement(id), groups));
		}
		if (shared.isEmpty()) {
			String bestA = best(a);
			String bestB = best(b);
			pairs.add(new Pair(nameA + ": " + bestA, a.judgement(bestA), nameB + ": " + bestB, b.judgement(bestB), groups));
		}
	}

	private static String best(Predictions predictions) {
		return predictions.scores().keySet().stream().max(java.util.Comparator.comparingDouble(id -> predictions.judgement(id).confusion().accuracy())).orElseThrow();
	}
}
