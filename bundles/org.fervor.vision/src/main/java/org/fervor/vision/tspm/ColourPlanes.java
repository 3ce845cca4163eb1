package org.fervor.vision.tspm;

import org.fervor.core.image.PixelImage;

/**
 * A colour picture of real values, or a window of one.
 *
 * @param width  of the whole picture
 * @param height of the whole picture
 * @param window the part that is there
 * @param planes red, green and blue, each {@code window.area()} values from 0 to 255, row by row
 */
record ColourPlanes(int width, int height, Window window, double[][] planes) {

	static final int CHANNELS = 3;

	static ColourPlanes empty(int width, int height, Window window) {
		return new ColourPlanes(width, height, window, new double[CHANNELS][window.area()]);
	}

	/** A window of an image. A grey image counts as three equal planes. */
	static ColourPlanes of(PixelImage image, Window window) {
		ColourPlanes copy = empty(image.width(), image.height(), window);
		byte[] pixels = image.pixels();
		int channels = image.channels();
		for (int c = 0; c < CHANNELS; c++) {
			double[] plane = copy.planes[c];
			int at = 0;
			for (int y = window.top(); y < window.bottom(); y++) {
				int from = (y * image.width() + window.left()) * channels + (channels == 1 ? 0 : c);
				for (int x = 0; x < window.width(); x++) {
					plane[at++] = pixels[from + x * channels] & 0xff;
				}
			}
		}
		return copy;
	}
}
