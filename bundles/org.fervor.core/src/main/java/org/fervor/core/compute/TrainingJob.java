package org.fervor.core.compute;

import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;

/**
 * One training run of one network.
 *
 * @param settings values of {@link TrainingParameters#ALL}
 * @param seed     of weights, shuffling and dropout
 * @param train    what the network learns from, augmented
 * @param monitor  the training images without augmentation, on which training accuracy is measured after each epoch
 * @param heldOut  what it never learns from; may be empty
 */
public record TrainingJob(Architecture architecture, Shape input, LabelSet labels, Settings settings, long seed, TrainingImages train, TrainingImages monitor,
		TrainingImages heldOut) {
}
