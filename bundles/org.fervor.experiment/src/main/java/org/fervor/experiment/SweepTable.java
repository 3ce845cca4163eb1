package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What came out of a sweep: one row per run and network or rule, and means over runs that differ in nothing but their seed. */
public final class SweepTable {

	private static final String SEED = ExperimentParameters.SEED.id();

	private final List<String> parameters;
	private final List<Row> rows = new ArrayList<>();

	/** One result of one run. */
	private record Row(StoredRun run, Map<String, String> point, String id, double accuracy, double macroF1) {
	}

	/** @param points of the sweep, one for each run */
	public SweepTable(List<StoredRun> runs, List<Map<String, String>> points) {
		Set<String> ids = new LinkedHashSet<>();
		points.forEach(p -> ids.addAll(p.keySet()));
		this.parameters = List.copyOf(ids);
		for (int i = 0; i < runs.size(); i++) {
			StoredRun run = runs.get(i);
			Map<String, String> point = points.get(i);
			run.summary().ifPresentOrElse(s -> s.results().forEach(r -> rows.add(new Row(run, point, r.id(), r.accuracy(), r.macroF1()))),
					() -> rows.add(new Row(run, point, "", Double.NaN, Double.NaN)));
		}
	}

	/** Writes {@code sweep.csv} and {@code sweep-means.csv} into a folder. */
	public void write(Path folder) throws IOException {
		List<String> header = new ArrayList<>(List.of("run"));
		header.addAll(parameters);
		header.addAll(List.of("split", "net_or_rule", "accuracy", "macro_f1", "badge", "state", "message"));
		List<List<?>> cells = new ArrayList<>();
		for (Row row : rows) {
			List<Object> line = new ArrayList<>(List.of(row.run().name()));
			parameters.forEach(p -> line.add(row.point().getOrDefault(p, "")));
			line.addAll(List.of(row.run().plan().split().id(), row.id(), number(row.accuracy()), number(row.macroF1()), badge(row.run()),
					row.run().provenance().state().name().toLowerCase(Locale.ROOT), row.run().provenance().message()));
			cells.add(line);
		}
		RunFolder.writeTable(folder.resolve("sweep.csv"), header, cells);
		List<List<String>> means = means();
		RunFolder.writeTable(folder.resolve("sweep-means.csv"), means.get(0), means.subList(1, means.size()));
	}

	private static String badge(StoredRun run) {
		return run.summary().map(s -> s.badge().label()).orElse("");
	}

	/** Mean and standard deviation over seeds, with a header line. */
	public List<List<String>> means() {
		List<String> fixed = parameters.stream().filter(p -> !p.equals(SEED)).toList();
		Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
		for (Row row : rows) {
			if (!row.id().isEmpty()) {
				List<String> key = new ArrayList<>(fixed.stream().map(p -> row.point().getOrDefault(p, "")).toList());
				key.addAll(List.of(row.run().plan().split().id(), row.id(), badge(row.run())));
				groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
			}
		}
		List<String> header = new ArrayList<>(fixed);
		header.addAll(List.of("split", "net_or_rule", "badge", "runs", "accuracy", "accuracy_sd", "macro_f1", "macro_f1_sd"));
		List<List<String>> lines = new ArrayList<>(List.of(header));
		groups.forEach((key, members) -> {
			List<String> line = new ArrayList<>(key);
			double[] accuracies = members.stream().mapToDouble(Row::accuracy).toArray();
			double[] f1 = members.stream().mapToDouble(Row::macroF1).toArray();
			line.addAll(List.of(String.valueOf(members.size()), number(mean(accuracies)), number(deviation(accuracies)), number(mean(f1)), number(deviation(f1))));
			lines.add(line);
		});
		return lines;
	}

	private static double mean(double[] values) {
		return java.util.Arrays.stream(values).average().orElse(Double.NaN);
	}

	/** Of the sample; NaN for one value. */
	private static double deviation(double[] values) {
		double mean = mean(values);
		double sum = java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
		return values.length < 2 ? Double.NaN : Math.sqrt(sum / (values.length - 1));
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
	}
}
