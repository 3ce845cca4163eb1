package org.fervor.core.image;

import java.util.Arrays;

/**
 * An 8-bit picture in memory: rows from top to bottom, pixels from left to right, channels interleaved (R, G, B, or one grey value). Immutable by agreement: whoever
 * hands {@link #pixels()} on does not write to it.
 *
 * @param width    pixels in a row, at least 1
 * @param height   rows, at least 1
 * @param channels 3 (RGB) or 1 (grey)
 * @param pixels   {@code height * width * channels} values, each 0..255 as an unsigned byte
 */
public record PixelImage(int width, int height, int channels, byte[] pixels) {

	public PixelImage {
		if (width < 1 || height < 1 || channels != 1 && channels != 3) {
			throw new IllegalArgumentException("an image of " + width + "x" + height + "x" + channels);
		}
		if (pixels.length != (long) width * height * channels) {
			throw new IllegalArgumentException(pixels.length + " values for " + width + "x" + height + "x" + channels);
		}
	}

	/** A black image. */
	public static PixelImage black(int width, int height, int channels) {
		return new PixelImage(width, height, channels, new byte[Math.multiplyExact(Math.multiplyExact(width, height), channels)]);
	}

	/** The value of one channel of one pixel, 0..255. */
	public int value(int x, int y, int channel) {
		return pixels[(y * width + x) * channels + channel] & 0xff;
	}

	/** The same picture with three channels; itself where it has them already. */
	public PixelImage toRgb() {
		if (channels == 3) {
			return this;
		}
		byte[] rgb = new byte[pixels.length * 3];
		for (int i = 0; i < pixels.length; i++) {
			Arrays.fill(rgb, 3 * i, 3 * i + 3, pixels[i]);
		}
		return new PixelImage(width, height, 3, rgb);
	}

	/** The luminance of the picture (ITU-R BT.601 weights); itself where it is grey already. */
	public PixelImage toGrey() {
		if (channels == 1) {
			return this;
		}
		byte[] grey = new byte[width * height];
		for (int i = 0; i < grey.length; i++) {
			int r = pixels[3 * i] & 0xff;
			int g = pixels[3 * i + 1] & 0xff;
			int b = pixels[3 * i + 2] & 0xff;
			grey[i] = (byte) ((299 * r + 587 * g + 114 * b + 500) / 1000);
		}
		return new PixelImage(width, height, 1, grey);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PixelImage image && width == image.width && height == image.height && channels == image.channels
				&& Arrays.equals(pixels, image.pixels);
	}

	@Override
	public int hashCode() {
		return 31 * (31 * width + height) + Arrays.hashCode(pixels);
	}

	@Override
	public String toString() {
		return "PixelImage[" + width + "x" + height + "x" + channels + "]";
	}
}
