package org.fervor.vision.tspm;

import org.fervor.core.image.PixelImage;

/**
 * An image at another size: enlarged bilinearly or shrunk by averaging areas. The outer edges stay where they are, so a pixel centre at x comes to
 * {@code (x + 0.5) * factor - 0.5}.
 */
public final class Rescaled {

	private Rescaled() {
	}

	/** By how much an image is enlarged before it is searched; below 1 where it has too many pixels. */
	static double factor(PixelImage image, ScanSettings settings) {
		double pixels = (double) image.width() * image.height();
		return Math.min(settings.enlargement(), Math.sqrt(settings.mostMegapixels() * 1e6 / pixels));
	}

	/** The image itself where its size does not change. */
	public static PixelImage of(PixelImage image, double factor) {
		int width = (int) Math.max(1, Math.round(image.width() * factor));
		int height = (int) Math.max(1, Math.round(image.height() * factor));
		if (width == image.width() && height == image.height()) {
			return image;
		}
		return factor < 1 ? shrunken(image, width, height) : enlarged(image, width, height, factor);
	}

	private static PixelImage shrunken(PixelImage image, int width, int height) {
		byte[] out = new byte[width * height * ColourPlanes.CHANNELS];
		// a row at a time: a large image as real numbers would fill the memory
		for (int y = 0; y < height; y++) {
			Window row = new Window(0, y, width, y + 1);
			Window source = AreaResize.sourceOf(row, image.width(), image.height(), width, height);
			ColourPlanes planes = AreaResize.shrink(ColourPlanes.of(image, source), width, height, row);
			for (int i = 0; i < width * ColourPlanes.CHANNELS; i++) {
				double value = planes.planes()[i % ColourPlanes.CHANNELS][i / ColourPlanes.CHANNELS];
				out[y * width * ColourPlanes.CHANNELS + i] = (byte) Math.round(value);
			}
		}
		return new PixelImage(width, height, ColourPlanes.CHANNELS, out);
	}

	private static PixelImage enlarged(PixelImage image, int width, int height, double factor) {
		int channels = image.channels();
		byte[] out = new byte[Math.multiplyExact(Math.multiplyExact(width, height), channels)];
		for (int y = 0; y < height; y++) {
			double sourceY = clamp((y + 0.5) / factor - 0.5, image.height());
			for (int x = 0; x < width; x++) {
				double sourceX = clamp((x + 0.5) / factor - 0.5, image.width());
				for (int c = 0; c < channels; c++) {
					out[(y * width + x) * channels + c] = (byte) Math.round(sample(image, sourceX, sourceY, c));
				}
			}
		}
		return new PixelImage(width, height, channels, out);
	}

	private static double clamp(double at, int size) {
		return Math.max(0, Math.min(size - 1, at));
	}

	private static double sample(PixelImage image, double x, double y, int channel) {
		int x0 = (int) x;
		int y0 = (int) y;
		int x1 = Math.min(x0 + 1, image.width() - 1);
		int y1 = Math.min(y0 + 1, image.height() - 1);
		double right = x - x0;
		double lower = y - y0;
		double upperRow = image.value(x0, y0, channel) * (1 - right) + image.value(x1, y0, channel) * right;
		double lowerRow = image.value(x0, y1, channel) * (1 - right) + image.value(x1, y1, channel) * right;
		return upperRow * (1 - lower) + lowerRow * lower;
	}
}
