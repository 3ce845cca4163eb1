package org.fervor.core.compute;

/** Hears of a training run, on the thread that trains; whoever is slow here slows the training. */
@FunctionalInterface
public interface TrainingListener {

	TrainingListener SILENT = result -> {
		// nobody listens
	};

	/** An epoch is over. A training that goes on from a checkpoint tells of the epochs since then only. */
	void epochDone(EpochResult result);

	/** Something worth a line in a log: which weights were taken over, where a training goes on, why it stopped early. */
	default void note(String line) {
		// not everybody cares
	}
}
