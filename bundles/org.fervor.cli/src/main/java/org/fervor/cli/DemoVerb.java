package org.fervor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.fervor.core.task.UserError;
import org.fervor.experiment.ExperimentDocuments;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job on the data that comes along. */
@Command(name = "demo", description = "Runs the whole method on the sample data: faces, crops, augmentation, both networks, fusion, on an honest and on a flattering split.")
final class DemoVerb extends FacesVerb {

	@Option(names = "--seed", paramLabel = "N", description = "Seed of everything that is drawn (default: ${DEFAULT-VALUE}).", defaultValue = "1")
	private long seed;

	@Option(names = "--out", paramLabel = "DIR", description = "Folder for the runs and the report; new or empty.")
	private Path out;

	@Override
	public Integer call() {
		Path samples = session().install().map(i -> i.resolve("sample-workspaces").resolve("first-steps"))
				.filter(Files::isDirectory).orElseThrow(() -> new UserError("the sample workspace is missing from this installation; build or unpack it anew"));
		return new RunsWork(this).run(ExperimentDocuments.plans(samples.resolve("demo.experiment"), Map.of("seed", String.valueOf(seed))),
				out == null ? runs().resolve("demo-" + java.time.LocalDateTime.now().format(java.time.format.DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"))) : out);
	}
}
