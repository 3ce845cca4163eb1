package org.fervor.ui.image;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.fervor.core.image.PixelImage;

/** Turns the core's pictures into SWT's. Safe for use by several threads. */
public final class SwtImages {

	private static final PaletteData RGB = new PaletteData(0xff0000, 0xff00, 0xff);

	private SwtImages() {
	}

	/** The same pixels as 24-bit image data. */
	public static ImageData data(PixelImage image) {
		ImageData data = new ImageData(image.width(), image.height(), 24, RGB);
		byte[] from = image.pixels();
		int step = image.channels();
		for (int y = 0; y < image.height(); y++) {
			int target = y * data.bytesPerLine;
			int source = y * image.width() * step;
			for (int x = 0; x < image.width(); x++, target += 3, source += step) {
				data.data[target] = from[source];
				data.data[target + 1] = from[source + (step == 1 ? 0 : 1)];
				data.data[target + 2] = from[source + (step == 1 ? 0 : 2)];
			}
		}
		return data;
	}

	/** A smaller copy by averaging whole blocks, at least as large as asked; the picture itself where it is small already. */
	public static PixelImage reduced(PixelImage image, int size) {
		int block = Math.max(1, Math.min(image.width(), image.height()) / Math.max(1, size));
		if (block == 1) {
			return image;
		}
		int width = image.width() / block;
		int height = image.height() / block;
		int channels = image.channels();
		byte[] pixels = new byte[width * height * channels];
		for (int i = 0; i < pixels.length; i++) {
			int channel = i % channels;
			int x = i / channels % width;
			int y = i / channels / width;
			pixels[i] = (byte) mean(image, x * block, y * block, block, channel);
		}
		return new PixelImage(width, height, channels, pixels);
	}

	private static int mean(PixelImage image, int left, int top, int block, int channel) {
		int sum = 0;
		for (int y = top; y < top + block; y++) {
			for (int x = left; x < left + block; x++) {
				sum += image.value(x, y, channel);
			}
		}
		return sum / (block * block);
	}
}
