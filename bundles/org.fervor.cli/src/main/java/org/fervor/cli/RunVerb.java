package org.fervor.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.ExperimentDocuments;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs an experiment document. */
@Command(name = "run", description = "Runs an experiment.")
final class RunVerb extends FacesVerb {

	@Parameters(paramLabel = "EXPERIMENT", description = "An .experiment file.")
	private Path experiment;

	@Option(names = "--seed", paramLabel = "N", description = "Replaces the experiment's seed.")
	private Long seed;

	@Option(names = "--out", paramLabel = "DIR", description = "The run's folder, new or empty; with several splits the folder of their folders.")
	private Path out;

	@Option(names = "--set", paramLabel = "PARAMETER=VALUE", description = "Replaces a setting of the experiment, or of a single operation of its augmentation (rotation.max-angle=25, flip=off); may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--from", paramLabel = "RUN|MODEL", description = "Begins with the weights of a run or a model file.")
	private Path from;

	@Option(names = "--resume", paramLabel = "RUN", description = "Goes on with an interrupted run of this experiment, with its own settings.")
	private Path resume;

	@Override
	public Integer call() {
		if (resume != null) {
			String name = DocumentFiles.readExperiment(existing(experiment)).getName();
			return new RunsWork(this).resume(existing(resume), name);
		}
		Map<String, String> overrides = new LinkedHashMap<>(settings);
		if (from != null) {
			overrides.put("from", existing(from).toString());
		}
		if (seed != null) {
			overrides.put("seed", String.valueOf(seed));
		}
		return new RunsWork(this).run(ExperimentDocuments.plans(existing(experiment), overrides).stream().map(p -> p.with(withPartModel(p.settings()))).toList(), out);
	}
}
