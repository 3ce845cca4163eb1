package org.fervor.core.compute;

import org.fervor.core.score.Scores;

/** Hears of a training run, on the thread that trains; whoever is slow here slows the training. */
@FunctionalInterface
public interface TrainingListener {

	TrainingListener SILENT = result -> {
		// nobody listens
	};

	/** An epoch is over. A training that goes on from a checkpoint tells of the epochs since then only. */
	void epochDone(EpochResult result);

	/**
	 * What the network says of the held-out images after an epoch, in their order; told before {@link #epochDone} of the same epoch, and only where there are such images. The
	 * held-out measures of that epoch are made of these very scores.
	 *
	 * @param epoch from 1
	 */
	default void heldOutScored(int epoch, Scores scores) {
		// not everybody cares
	}

	/** Something worth a line in a log: which weights were taken over, where a training goes on, why it stopped early. */
	default void note(String line) {
		// not everybody cares
	}
}
