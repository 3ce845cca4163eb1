package org.fervor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.fervor.experiment.StoredRun;
import org.fervor.experiment.report.HtmlReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of runs that are there. */
@Command(name = "report", description = "Writes the HTML report of one run or several side by side.")
final class ReportVerb extends Verb {

	@Parameters(paramLabel = "RUN", arity = "1..*", description = "Run folders.")
	private List<Path> folders;

	@Option(names = "--out", paramLabel = "FILE", description = "The report (default: report.html in the first run's folder).")
	private Path out;

	@Override
	public Integer call() {
		List<StoredRun> runs = folders.stream().map(Verb::existing).map(StoredRun::open).toList();
		Path file = (out == null ? folders.get(0).resolve("report.html") : out).toAbsolutePath();
		try {
			HtmlReport.write(runs, file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (json()) {
			console().json(RunTable.json(runs).put("report", file.toString()));
		} else {
			RunTable.print(console(), runs);
			console().result("report  " + file);
		}
		return ExitCode.DONE;
	}
}
