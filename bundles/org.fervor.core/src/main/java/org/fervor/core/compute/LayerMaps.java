package org.fervor.core.compute;

/**
 * What a layer makes of some images: one map per image and channel.
 *
 * @param images   how many
 * @param channels of each
 * @param height   rows of a map
 * @param width    values in a row
 * @param values   {@code images * channels * height * width}, in this order
 */
public record LayerMaps(int images, int channels, int height, int width, float[] values) {

	public LayerMaps {
		if (values.length != (long) images * channels * height * width) {
			throw new IllegalArgumentException(values.length + " values for " + images + "x" + channels + "x" + height + "x" + width);
		}
	}
}
