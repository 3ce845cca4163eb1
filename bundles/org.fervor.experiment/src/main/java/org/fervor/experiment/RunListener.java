package org.fervor.experiment;

/** Hears of the runs of an experiment, on the threads that work; whoever is slow here slows the run. */
public interface RunListener {

	RunListener SILENT = new RunListener() {
	};

	/** A run's folder has been made and its plan written. */
	default void started(RunFolder folder, RunPlan plan) {
		// not everybody cares
	}

	/** A network has finished an epoch; the line stands in {@code metrics.csv} already. */
	default void epochDone(RunFolder folder, MetricsRow row) {
		// not everybody cares
	}

	/** A run is over, whichever way. */
	default void ended(RunFolder folder, RunState state) {
		// not everybody cares
	}

	/** Something worth a line in a log. */
	default void note(String line) {
		// not everybody cares
	}
}
