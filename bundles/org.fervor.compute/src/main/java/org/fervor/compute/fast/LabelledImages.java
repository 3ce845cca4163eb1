package org.fervor.compute.fast;

import java.util.Arrays;

/**
 * A batch to learn from.
 *
 * @param values  the images one after another, channels first, rows from top to bottom
 * @param labels  index of each image's class
 * @param weights how much each image's loss counts, 1 where all count alike
 * @param size    how many images; the arrays may be longer
 */
public record LabelledImages(float[] values, int[] labels, float[] weights, int size) {

	/** All images count alike. */
	public static LabelledImages of(float[] values, int[] labels) {
		float[] weights = new float[labels.length];
		Arrays.fill(weights, 1);
		return new LabelledImages(values, labels, weights, labels.length);
	}
}
