package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IWorkspaceRoot;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.data.run.WorkspaceRuns;

/** Where runs are kept: in the folder {@code runs} of each project, and in that of the workspace, which the command line uses. */
public final class RunPlaces {

	private static final String RUNS = "runs";

	private RunPlaces() {
	}

	/** The folder for the runs of an experiment file. */
	public static Path of(Path experiment) {
		return experiment.toAbsolutePath().getParent().resolve(RUNS);
	}

	/** Every folder that holds runs. To be asked on the UI thread or on a worker. */
	public static List<Path> all(IWorkspaceRoot root) {
		return WorkspaceRuns.places(root);
	}

	/** All runs in these folders, the newest first. Reads files. */
	public static List<StoredRun> runs(List<Path> places) {
		return WorkspaceRuns.in(places);
	}
}
