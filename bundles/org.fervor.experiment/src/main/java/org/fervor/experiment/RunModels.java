package org.fervor.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fervor.core.task.UserError;

/** The model files that a person means who names a run, or a model. */
public final class RunModels {

	private static final String ENDING = ".zip";

	private RunModels() {
	}

	/** Whether a path can be meant as a run or a model. */
	public static boolean named(Path path) {
		return Files.isRegularFile(path.resolve("plan.json")) || Files.isRegularFile(path) && path.toString().endsWith(ENDING);
	}

	/**
	 * The models of a run in the order of its networks, or the one model that is named.
	 *
	 * @param fold from 1; counts where a run has several
	 * @throws UserError if the run is not complete, or has no such fold
	 */
	public static List<Path> of(Path runOrModel, int fold) {
		if (Files.isRegularFile(runOrModel)) {
			return List.of(runOrModel);
		}
		StoredRun run = StoredRun.open(runOrModel);
		int folds = run.summary().orElseThrow(() -> new UserError(runOrModel + " holds no finished networks: the run is not complete")).audits().size();
		if (fold < 1 || fold > folds) {
			throw new UserError(runOrModel + " has " + folds + (folds == 1 ? " fold" : " folds") + ": there is no fold " + fold);
		}
		return run.plan().networks().stream().map(n -> run.folder().model(n.id(), fold - 1, folds)).toList();
	}
}
