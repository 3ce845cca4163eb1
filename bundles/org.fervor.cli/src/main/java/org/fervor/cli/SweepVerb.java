package org.fervor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.task.UserError;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.Json;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.RunState;
import org.fervor.experiment.RunStore;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.Sweep;
import org.fervor.experiment.SweepTable;
import org.fervor.experiment.report.HtmlReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs an experiment again and again with other settings. */
@Command(name = "sweep", description = "Runs an experiment with several values of any parameters, one run per core at a time, and puts the results side by side.")
final class SweepVerb extends FacesVerb {

	@Parameters(paramLabel = "EXPERIMENT", description = "An .experiment file.")
	private Path experiment;

	@Option(names = "--grid", paramLabel = "PARAMETER=A,B,C", description = "Values to try; every combination of all grids is run. seed=1,2,3 gives means over seeds.")
	private Map<String, String> grids = new LinkedHashMap<>();

	@Option(names = "--random", paramLabel = "N", description = "Draws so many points from the ranges instead.")
	private Integer count;

	@Option(names = "--range", paramLabel = "PARAMETER=LEAST..MOST[:log]", description = "What a parameter is drawn from; or values with commas.")
	private Map<String, String> ranges = new LinkedHashMap<>();

	@Option(names = "--draw", paramLabel = "SEED", description = "Seed of the drawing (default: ${DEFAULT-VALUE}).", defaultValue = "1")
	private long draw;

	@Option(names = "--set", paramLabel = "PARAMETER=VALUE", description = "Replaces a setting of the experiment in all runs; may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--out", paramLabel = "DIR", description = "The folder of the runs' folders and the table.")
	private Path out;

	@Override
	public Integer call() {
		Sweep sweep = sweep();
		List<RunPlan> plans = new ArrayList<>();
		List<Map<String, String>> points = new ArrayList<>();
		List<Path> folders = new ArrayList<>();
		Path root = null;
		for (int i = 0; i < sweep.points().size(); i++) {
			Map<String, String> overrides = new LinkedHashMap<>(settings);
			overrides.putAll(sweep.points().get(i));
			for (RunPlan plan : ExperimentDocuments.plans(existing(experiment), overrides)) {
				root = root == null ? out == null ? new RunStore(runs()).newFolder(plan, Clock.systemUTC()) : out.toAbsolutePath() : root;
				plans.add(plan.with(withPartModel(plan.settings())));
				points.add(sweep.points().get(i));
				folders.add(root.resolve(String.format(java.util.Locale.ROOT, "%03d-%s", i + 1, plan.split().fileName())));
			}
		}
		List<StoredRun> runs = runner().sweep(plans, folders, new ConsoleRunListener(console(), json()), progress());
		return told(runs, new SweepTable(runs, points), root);
	}

	private Sweep sweep() {
		if (count == null == grids.isEmpty()) {
			throw new UserError("a sweep needs either --grid PARAMETER=A,B,C or --random N with --range PARAMETER=LEAST..MOST");
		}
		if (count != null) {
			if (count < 1 || ranges.isEmpty()) {
				throw new UserError("--random needs a number from 1 and at least one --range PARAMETER=LEAST..MOST");
			}
			return Sweep.random(count, ranges, draw);
		}
		Map<String, List<String>> values = new LinkedHashMap<>();
		grids.forEach((id, list) -> values.put(id, List.of(list.split("\\s*,\\s*"))));
		return Sweep.grid(values);
	}

	private int told(List<StoredRun> runs, SweepTable table, Path root) {
		try {
			table.write(root);
			List<StoredRun> whole = runs.stream().filter(r -> r.summary().isPresent()).toList();
			if (!whole.isEmpty()) {
				HtmlReport.write(whole, root.resolve("report.html"));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (json()) {
			console().json(RunTable.json(runs).put("table", root.resolve("sweep.csv").toString()).set("means", Json.tree(table.means())));
		} else {
			console().table(table.means());
			console().result("table   " + root.resolve("sweep.csv"));
			console().result("report  " + root.resolve("report.html"));
		}
		List<StoredRun> failed = runs.stream().filter(r -> r.provenance().state() == RunState.FAILED).toList();
		failed.forEach(r -> console().message("fervor: " + r.name() + " failed: " + r.provenance().message()));
		return failed.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
	}
}
