package org.fervor.core.compute;

/** Hears of a training run, on the thread that trains; whoever is slow here slows the training. */
@FunctionalInterface
public interface TrainingListener {

	TrainingListener SILENT = result -> {
		// nobody listens
	};

	void epochDone(EpochResult result);
}
