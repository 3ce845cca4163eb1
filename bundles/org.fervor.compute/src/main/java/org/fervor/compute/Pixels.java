package org.fervor.compute;

import org.fervor.core.image.PixelImage;
import org.fervor.core.network.Shape;

/**
 * How the pixels of an image become the input of a network: channels first (all red, all green, all blue values, each row by row), bytes 0..255 to 0..1. There is no
 * further normalisation: networks of this house are trained on it and files name it ({@link #SCALE_NAME}).
 */
final class Pixels {

	/** The name of this scale in a stored model. */
	static final String SCALE_NAME = "rgb/255";

	private static final float[] UNIT = new float[256];
	static {
		for (int i = 0; i < UNIT.length; i++) {
			UNIT[i] = i / 255f;
		}
	}

	private Pixels() {
	}

	/** Writes {@code shape.values()} numbers into the target from the offset on. */
	static void write(PixelImage image, float[] target, int offset) {
		byte[] pixels = image.pixels();
		int plane = image.width() * image.height();
		int channels = image.channels();
		for (int c = 0; c < channels; c++) {
			int to = offset + c * plane;
			for (int i = 0; i < plane; i++) {
				target[to + i] = UNIT[pixels[i * channels + c] & 0xff];
			}
		}
	}

	/** @throws IllegalArgumentException if the image has another size or another number of channels */
	static void check(PixelImage image, Shape input) {
		if (image.width() != input.width() || image.height() != input.height() || image.channels() != input.depth()) {
			throw new IllegalArgumentException("the image has " + image.width() + "x" + image.height() + "x" + image.channels() + " values and the network takes "
					+ input.width() + "x" + input.height() + "x" + input.depth());
		}
	}
}
