package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.fervor.core.io.AtomicFile;
import org.fervor.experiment.Json;
import org.fervor.experiment.RunVerification;
import org.fervor.experiment.StoredRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a run again. */
@Command(name = "verify", description = "Scores a finished run again from its models and its list of images, and says match or mismatch. Exit code 1 on a mismatch.")
final class VerifyVerb extends Verb {

	@Parameters(paramLabel = "RUN", description = "A run folder.")
	private Path folder;

	@Option(names = "--data", paramLabel = "PATH", description = "Where the data set is on this machine (default: where it was).")
	private Path data;

	@Option(names = "--tolerance", paramLabel = "X", description = "How much scores may differ (default: ${DEFAULT-VALUE}).", defaultValue = "" + RunVerification.TOLERANCE)
	private double tolerance;

	@Option(names = "--out", paramLabel = "FILE", description = "Writes the findings as JSON.")
	private Path out;

	@Override
	public Integer call() throws IOException {
		Services s = services();
		RunVerification verification = new RunVerification(s.opener, s.images, s.cropper, s.detectors, s.compute, Runtime.getRuntime().availableProcessors());
		RunVerification.Outcome outcome = verification.verify(StoredRun.open(existing(folder)), data == null ? null : existing(data), tolerance, progress());
		if (out != null) {
			AtomicFile.write(out.toAbsolutePath(), Json.text(Json.tree(outcome)));
		}
		if (json()) {
			console().json(Json.tree(outcome));
		} else {
			print(outcome);
		}
		return outcome.match() ? ExitCode.DONE : ExitCode.FAILED;
	}

	private void print(RunVerification.Outcome outcome) {
		console().result(outcome.match() ? "match" : "mismatch");
		console().result(String.format(Locale.ROOT, "scores   %d vectors, largest difference %.2g of allowed %.2g%s, %d predictions differ", outcome.compared(), outcome.largest(),
				outcome.tolerance(), outcome.where().isEmpty() ? "" : " (" + outcome.where() + ")", outcome.labels()));
		outcome.files().forEach((name, what) -> console().result("file     " + name + ": " + what + " since the run"));
		outcome.images().forEach((name, what) -> console().result("image    " + name + ": " + what));
		if (!outcome.sealed()) {
			console().result("note     the run has no checksums.sha256, so that changes of its files cannot be told");
		}
	}
}
