package org.fervor.compute;

import java.util.List;

import org.fervor.core.compute.TrainingImages;
import org.fervor.core.image.PixelImage;
import org.fervor.core.network.Shape;
import org.fervor.core.task.UserError;

/** Some images with their classes, laid out for a network. One object is filled again and again. */
final class Batch {

	private final Shape input;
	private final float[] values;
	private final int[] labels;
	private final float[] weights;
	private int size;

	/** Room for {@code capacity} images. */
	Batch(Shape input, int capacity) {
		this.input = input;
		this.values = new float[Math.multiplyExact(capacity, input.values())];
		this.labels = new int[capacity];
		this.weights = new float[capacity];
	}

	/** How many images it holds now. */
	int size() {
		return size;
	}

	/** How many images it can hold. */
	int capacity() {
		return labels.length;
	}

	Shape input() {
		return input;
	}

	/** The images one after another, each as {@link Pixels} lays it out; valid up to {@code size() * input().values()}. */
	float[] values() {
		return values;
	}

	/** The class of each image; valid up to {@code size()}. */
	int[] labels() {
		return labels;
	}

	/** How much each image counts; valid up to {@code size()}. */
	float[] weights() {
		return weights;
	}

	/** As {@link #fill(TrainingImages, int[], int)}, each image counting as much as its class does. */
	void fill(TrainingImages images, int[] indices, int epoch, float[] classWeights) {
		fill(images, indices, epoch);
		for (int i = 0; i < size; i++) {
			weights[i] = classWeights[labels[i]];
		}
	}

	/**
	 * Takes the images of these indices, as the epoch sees them, and their classes.
	 *
	 * @throws UserError if one has another size than the network's input
	 */
	void fill(TrainingImages images, int[] indices, int epoch) {
		size = indices.length;
		java.util.Arrays.fill(weights, 1);
		for (int i = 0; i < size; i++) {
			try {
				put(i, images.image(indices[i], epoch));
			} catch (IllegalArgumentException e) {
				throw new UserError("image " + indices[i] + " cannot be used: " + e.getMessage() + "; crop all images to that size", e);
			}
			labels[i] = images.label(indices[i]);
		}
	}

	/**
	 * Takes images without classes.
	 *
	 * @throws IllegalArgumentException if one has another size than the network's input
	 */
	void fill(List<PixelImage> images) {
		size = images.size();
		for (int i = 0; i < size; i++) {
			put(i, images.get(i));
		}
	}

	private void put(int place, PixelImage image) {
		Pixels.check(image, input);
		Pixels.write(image, values, place * input.values());
	}
}
