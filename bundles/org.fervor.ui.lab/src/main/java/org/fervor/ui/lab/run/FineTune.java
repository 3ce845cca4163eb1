package org.fervor.ui.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.task.UserError;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.ui.lab.text.Messages;

/** An experiment that begins with the weights of a run: the same plan, to be changed before it is run. */
final class FineTune {

	private FineTune() {
	}

	/**
	 * Writes the experiment beside the folder of runs.
	 *
	 * @return the new file
	 * @throws UserError if it cannot be written
	 */
	static Path write(StoredRun run) {
		Path folder = home(run.folder().path());
		RunPlan plan = run.plan();
		ExperimentDocument document = ExperimentDocuments.of(plan.with(plan.settings().with(ExperimentParameters.FROM, run.folder().path().toString())), folder);
		document.setName(NLS.bind(Messages.runs_tuned, plan.name()));
		Path file = free(folder, plan.name().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + "-tuned");
		try {
			DocumentFiles.write(document, file);
			return file;
		} catch (IOException e) {
			throw new UserError(file + " cannot be written: " + e.getMessage(), e);
		}
	}

	/** Above the nearest folder that is called {@code runs}; else the run's own parent. */
	private static Path home(Path run) {
		for (Path folder = run.getParent(); folder != null && folder.getParent() != null; folder = folder.getParent()) {
			if (RunPlaces.of(folder.resolveSibling("experiment")).equals(folder)) {
				return folder.getParent();
			}
		}
		return run.getParent();
	}

	private static Path free(Path folder, String name) {
		Path file = folder.resolve(name + ".experiment");
		for (int i = 2; Files.exists(file); i++) {
			file = folder.resolve(name + "-" + i + ".experiment");
		}
		return file;
	}
}
