package org.fervor.core.compute;

import java.nio.file.Path;

import org.fervor.core.task.Progress;

/** Port: trains and runs networks. Safe for use by several threads; each run keeps to one core. */
public interface ComputeService {

	/** What computes, found out by asking it. May take a second the first time. */
	BackendInfo backend();

	/**
	 * Trains a network. The same job on the same machine gives the same network, bit for bit, whether it runs through or goes on from a checkpoint.
	 *
	 * @param progress one unit per training image and epoch; cancelling ends within one batch
	 * @throws org.fervor.core.task.CancelledByUser if cancelled
	 * @throws org.fervor.core.task.UserError       if the loss stops being a number, the images do not fit, or a checkpoint or the weights to start from are of
	 *                                              another network
	 */
	Network train(TrainingJob job, TrainingListener listener, Progress progress);

	/**
	 * Reads a network that {@link Network#save} wrote.
	 *
	 * @throws org.fervor.core.task.UserError if the file is missing, damaged or no model; the message names it
	 */
	Network load(Path file);

	/** Bytes of native memory that objects of Java hold at this moment, of all libraries together; 0 where nobody counts them. Says whether memory leaks. */
	default long nativeBytes() {
		return 0;
	}
}
