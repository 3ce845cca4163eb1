package org.fervor.vision.tspm;

import org.fervor.vision.tspm.model.FilterBank;

/**
 * The features of a level, or of a window of it, with its border.
 *
 * @param level  whose features
 * @param window the cells that are there, counted with the border
 * @param values for each cell of the window, row by row, its 32 channels
 */
record FeatureGrid(PyramidLevel level, Window window, double[] values) {

	/** The channel that is 1 in the border and 0 in the picture. */
	private static final int TRUNCATION = FilterBank.CHANNELS - 1;

	/** A window of a level from its HOG features, which must cover the part of the window inside the picture. */
	static FeatureGrid bordered(PyramidLevel level, Window window, Window inner, double[] hog) {
		int channels = FilterBank.CHANNELS;
		double[] values = new double[window.area() * channels];
		int border = level.border();
		for (int y = 0; y < window.height(); y++) {
			for (int x = 0; x < window.width(); x++) {
				int cellX = window.left() + x - border;
				int cellY = window.top() + y - border;
				int at = (y * window.width() + x) * channels;
				if (cellX >= inner.left() && cellX < inner.right() && cellY >= inner.top() && cellY < inner.bottom()) {
					int from = ((cellY - inner.top()) * inner.width() + cellX - inner.left()) * channels;
					System.arraycopy(hog, from, values, at, channels);
				} else {
					values[at + TRUNCATION] = 1;
				}
			}
		}
		return new FeatureGrid(level, window, values);
	}

	/** Cells without gradients that a window of the level has inside the picture, counted without the border. */
	static Window inside(PyramidLevel level, Window window) {
		int b = level.border();
		return new Window(window.left() - b, window.top() - b, window.right() - b, window.bottom() - b).within(level.cellsX(), level.cellsY());
	}

	/** The places of a filter that fits into the window. */
	Window places() {
		int lost = level.border();
		return new Window(window.left(), window.top(), window.right() - lost, window.bottom() - lost);
	}
}
