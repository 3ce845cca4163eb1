package org.fervor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.fervor.core.task.UserError;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.RunStore;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.report.HtmlReport;

/** Runs plans for a verb and tells what came out. */
final class RunsWork {

	private final FacesVerb verb;

	RunsWork(FacesVerb verb) {
		this.verb = verb;
	}

	/**
	 * Runs all plans of one experiment.
	 *
	 * @param out a run's folder where there is one plan, the folder of the runs' folders where there are several; null for a new one in the workspace
	 */
	int run(List<RunPlan> plans, Path out) {
		RunStore store = new RunStore(verb.runs());
		List<Path> folders = plans.stream().map(p -> out == null ? store.newFolder(p, Clock.systemUTC())
				: plans.size() == 1 ? out : out.resolve(p.split().fileName())).map(Path::toAbsolutePath).toList();
		List<StoredRun> runs = verb.runner().run(plans, folders, new ConsoleRunListener(verb.console(), verb.json()), verb.progress());
		Path report = folders.get(0).resolve("report.html");
		if (runs.size() > 1) {
			report = (out == null ? folders.get(0) : out.toAbsolutePath()).resolve("report.html");
			write(runs, report);
		}
		if (verb.json()) {
			verb.console().json(RunTable.json(runs).put("report", report.toString()));
		} else {
			RunTable.print(verb.console(), runs);
			folders.forEach(f -> verb.console().result("run     " + f));
			verb.console().result("report  " + report);
		}
		return ExitCode.DONE;
	}

	/**
	 * Goes on with an interrupted run.
	 *
	 * @param name of the experiment that it must be a run of
	 */
	int resume(Path folder, String name) {
		StoredRun stored = StoredRun.open(folder);
		if (!stored.plan().name().equals(name)) {
			throw new UserError(folder + " is a run of '" + stored.plan().name() + "', not of '" + name + "': name the experiment it was made from");
		}
		StoredRun run = verb.runner().resume(folder.toAbsolutePath(), new ConsoleRunListener(verb.console(), verb.json()), verb.progress());
		if (verb.json()) {
			verb.console().json(RunTable.json(List.of(run)).put("report", run.folder().report().toString()));
		} else {
			RunTable.print(verb.console(), List.of(run));
			verb.console().result("run     " + run.folder().path());
			verb.console().result("report  " + run.folder().report());
		}
		return ExitCode.DONE;
	}

	private static void write(List<StoredRun> runs, Path report) {
		try {
			HtmlReport.write(runs, report);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
