package org.fervor.core.compute;

import java.nio.file.Path;

import org.fervor.core.label.LabelSet;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.task.Progress;

/** Port: trains and runs networks. Safe for use by several threads; each training keeps to one core unless
 * {@link TrainingParameters#THREADS} gives it more. */
public interface ComputeService {

	/** Key of the note that says what an imported model's layers became, where they did not stay what they were. */
	String ADAPTED_NOTE = "adapted";

	/** What computes, found out by asking it. May take a second the first time. */
	BackendInfo backend();

	/**
	 * Trains a network. The same job on the same machine gives the same network, bit for bit, whether it runs through or goes on from a checkpoint. Another number of threads
	 * gives other last digits; 0 of them is one.
	 *
	 * @param progress one unit per training image and epoch; cancelling ends within one batch
	 * @throws org.fervor.core.task.CancelledByUser if cancelled
	 * @throws org.fervor.core.task.UserError       if the loss stops being a number, the images do not fit, or a checkpoint or the weights to start from are of
	 *                                              another network
	 */
	Network train(TrainingJob job, TrainingListener listener, Progress progress);

	/** How many cores one training of such a network makes good use of; 1 where more would only make it slower. */
	default int usefulThreads(NetworkShape shape) {
		return 1;
	}

	/**
	 * Reads a network that {@link Network#save} wrote.
	 *
	 * @throws org.fervor.core.task.UserError if the file is missing, damaged or no model; the message names it
	 */
	Network load(Path file);

	/**
	 * Reads a model that Keras saved ({@code .keras}, or {@code .h5} with its configuration): chains and graphs of the layers that {@link org.fervor.core.network.Layer} has.
	 * Its images must be scaled to 0..1 as ours are. Grey ones are made of coloured ones by ITU-R BT.601 weights. The note {@link #ADAPTED_NOTE} says, separated by semicolons,
	 * what was not taken over as it stands: layers that do nothing in prediction, and batch normalisations that became part of other layers' weights.
	 *
	 * @param labels the classes of its softmax, in its order
	 * @throws org.fervor.core.task.UserError if the file is no such model, has an unknown layer (which the message names) or another number of classes
	 */
	default Network importKeras(Path file, LabelSet labels) {
		throw new org.fervor.core.task.UserError(file + " cannot be read: this back end reads no Keras models");
	}

	/** Bytes of native memory that objects of Java hold at this moment, of all libraries together; 0 where nobody counts them. Says whether memory leaks. */
	default long nativeBytes() {
		return 0;
	}
}
