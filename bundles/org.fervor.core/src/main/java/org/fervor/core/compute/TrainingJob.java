package org.fervor.core.compute;

import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;

/**
 * One training run of one network.
 *
 * @param settings    values of {@link TrainingParameters#ALL}
 * @param seed        of weights, shuffling and dropout
 * @param start       what weights it begins with
 * @param images      what it learns from and is measured on
 * @param checkpoints where its state is kept meanwhile
 */
public record TrainingJob(Architecture architecture, Shape input, LabelSet labels, Settings settings, long seed, Start start, Images images, Checkpoints checkpoints) {

	/**
	 * The images of a training.
	 *
	 * @param train      what the network learns from, augmented
	 * @param monitor    the training images without augmentation, on which training accuracy is measured after each epoch
	 * @param validation what an epoch is chosen by (see {@link TrainingParameters#SELECT}); may be empty
	 * @param heldOut    what it never learns from; may be empty
	 */
	public record Images(TrainingImages train, TrainingImages monitor, TrainingImages validation, TrainingImages heldOut) {
	}

	/** From fresh weights to the last epoch, without validation and checkpoints. */
	public TrainingJob(Architecture architecture, Shape input, LabelSet labels, Settings settings, long seed, TrainingImages train, TrainingImages monitor,
			TrainingImages heldOut) {
		this(architecture, input, labels, settings, seed, Start.FRESH, new Images(train, monitor, TrainingImages.NONE, heldOut), Checkpoints.NONE);
	}

	public TrainingImages train() {
		return images.train();
	}

	public TrainingImages monitor() {
		return images.monitor();
	}

	public TrainingImages validation() {
		return images.validation();
	}

	public TrainingImages heldOut() {
		return images.heldOut();
	}

	public TrainingJob with(Settings other) {
		return new TrainingJob(architecture, input, labels, other, seed, start, images, checkpoints);
	}

	public TrainingJob with(Start other) {
		return new TrainingJob(architecture, input, labels, settings, seed, other, images, checkpoints);
	}

	public TrainingJob with(Checkpoints other) {
		return new TrainingJob(architecture, input, labels, settings, seed, start, images, other);
	}

	/** The same with validation images. */
	public TrainingJob withValidation(TrainingImages validation) {
		return new TrainingJob(architecture, input, labels, settings, seed, start, new Images(train(), monitor(), validation, heldOut()), checkpoints);
	}
}
