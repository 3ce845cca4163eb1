package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.Json;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.compare.Inflation;
import org.fervor.experiment.report.HtmlReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how much a flattering split flatters. */
@Command(name = "inflation", description = "Runs an experiment under a flattering and an honest split, or takes finished runs, and says by how much the first flatters.")
final class InflationVerb extends Verb {

	@Parameters(paramLabel = "EXPERIMENT|RUN", arity = "1..*", description = "An .experiment file, or finished runs that differ in their split (and seed).")
	private List<Path> paths;

	@Option(names = "--flattering", paramLabel = "SPLIT", description = "The split that shares persons (default: ${DEFAULT-VALUE}).", defaultValue = "random")
	private String flattering;

	@Option(names = "--honest", paramLabel = "SPLIT", description = "The split that keeps persons apart (default: ${DEFAULT-VALUE}).", defaultValue = "subject")
	private String honest;

	@Option(names = "--seeds", paramLabel = "N", description = "How many seeds; with two or more the interval is that over seeds (default: ${DEFAULT-VALUE}).", defaultValue = "1")
	private int seeds;

	@Option(names = "--set", paramLabel = "PARAMETER=VALUE", description = "Replaces a setting of the experiment; may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--out", paramLabel = "DIR", description = "Folder for the runs and the report.")
	private Path out;

	@Override
	public Integer call() throws IOException {
		List<StoredRun> runs = Files.isDirectory(existing(paths.get(0))) ? paths.stream().map(Verb::existing).map(StoredRun::open).toList() : train();
		Inflation inflation = Inflation.measured(runs);
		Path report = (out == null ? runs.get(0).folder().path().toAbsolutePath().getParent() : out.toAbsolutePath()).resolve("inflation.html");
		HtmlReport.write(runs, report);
		if (json()) {
			console().json(RunTable.json(runs).put("report", report.toString()).set("inflation", Json.tree(inflation)));
			return ExitCode.DONE;
		}
		List<List<String>> rows = new ArrayList<>(List.of(List.of("", inflation.flattering(), inflation.honest(), "gap, points", "95 % interval")));
		inflation.rows().forEach(r -> rows.add(List.of(r.title(), RunTable.percent(r.flattered()), RunTable.percent(r.strangers()), String.format(Locale.ROOT, "%+.1f", 100 * r.gap()),
				String.format(Locale.ROOT, "%+.1f to %+.1f", 100 * r.interval().low(), 100 * r.interval().high()))));
		console().table(rows);
		console().result("report  " + report);
		return ExitCode.DONE;
	}

	private List<StoredRun> train() {
		if (paths.size() > 1 || seeds < 1) {
			throw new UserError(seeds < 1 ? "--seeds must be 1 or more" : "name one experiment, or run folders only");
		}
		out = out == null ? runs().resolve("inflation-" + java.time.LocalDateTime.now().format(java.time.format.DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"))) : out;
		List<StoredRun> runs = new ArrayList<>();
		for (int i = 0; i < seeds; i++) {
			RunPlan first = ExperimentDocuments.plans(paths.get(0), settings).get(0);
			Map<String, String> overrides = new LinkedHashMap<>(settings);
			overrides.put("seed", String.valueOf(first.seed() + i));
			RunPlan plan = ExperimentDocuments.plans(paths.get(0), overrides).get(0);
			List<RunPlan> plans = List.of(plan.with(split(flattering)), plan.with(split(honest)));
			List<Path> folders = plans.stream().map(p -> out.resolve(p.split().fileName() + (seeds == 1 ? "" : "-seed" + p.seed())).toAbsolutePath()).toList();
			runs.addAll(services().runner.run(plans, folders, new ConsoleRunListener(console(), false), progress()));
		}
		return runs;
	}

	private static SplitProtocol split(String text) {
		try {
			return SplitProtocol.parse(text);
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage(), e);
		}
	}
}
