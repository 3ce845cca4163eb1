package org.fervor.vision.tspm;

import java.util.ArrayList;
import java.util.List;

/**
 * One level of the feature pyramid of Zhu &amp; Ramanan (CVPR 2012): the picture shrunk by {@code 2^(-step / interval)}, then halved {@code octave} times, seen in
 * cells. Around its cells lies a border of cells without gradients, wide enough that a filter may overhang the picture by all but one cell.
 *
 * @param number     as the released detector counts them: the first is interval + 1
 * @param step       which of the shrunken pictures it comes from, 0 … interval − 1
 * @param octave     how often that picture was halved
 * @param stepWidth  pixels of the shrunken picture before halving
 * @param stepHeight pixels of the shrunken picture before halving
 * @param cellSize   pixels of the shrunken and halved picture per cell
 * @param border     cells of the border
 * @param stride     pixels of the original picture per cell
 */
record PyramidLevel(int number, int step, int octave, int stepWidth, int stepHeight, int cellSize, int border, double stride) {

	/** Cells along each axis lost to normalisation: the outermost have too few neighbours. */
	private static final int RIM = 2;
	/** The smallest level is this many cells of the picture. */
	private static final int LEAST_CELLS = 5;

	/** All levels of a picture, largest first; empty for a picture smaller than five cells. */
	static List<PyramidLevel> of(int width, int height, int cellSize, int interval, int filterSize) {
		List<PyramidLevel> levels = new ArrayList<>();
		double factor = Math.pow(2, 1.0 / interval);
		int count = 1 + (int) Math.floor(Math.log((double) Math.min(width, height) / (LEAST_CELLS * cellSize)) / Math.log(factor));
		for (int i = 0; i < count; i++) {
			int step = i % interval;
			int octave = i / interval;
			double scale = 1 / Math.pow(factor, step);
			double stride = cellSize / scale * (1 << octave);
			levels.add(new PyramidLevel(interval + 1 + i, step, octave, HalfDown.round(width * scale), HalfDown.round(height * scale), //
					cellSize, filterSize - 1, stride));
		}
		return levels;
	}

	/** Width in pixels after so many halvings. */
	int imageWidth(int halvings) {
		return halved(stepWidth, halvings);
	}

	/** Height in pixels after so many halvings. */
	int imageHeight(int halvings) {
		return halved(stepHeight, halvings);
	}

	private static int halved(int size, int halvings) {
		return halvings == 0 ? size : halved(BinomialReduce.reducedSize(size), halvings - 1);
	}

	/** Cells with features along x. */
	int cellsX() {
		return Math.max(0, HalfDown.round((double) imageWidth(octave) / cellSize) - RIM);
	}

	/** Cells with features along y. */
	int cellsY() {
		return Math.max(0, HalfDown.round((double) imageHeight(octave) / cellSize) - RIM);
	}

	/** Width with the border. */
	int gridWidth() {
		return cellsX() + 2 * border;
	}

	/** Height with the border. */
	int gridHeight() {
		return cellsY() + 2 * border;
	}

	/** Places of a filter along x. */
	int placesX() {
		return Math.max(0, gridWidth() - border);
	}

	/** Places of a filter along y. */
	int placesY() {
		return Math.max(0, gridHeight() - border);
	}

	/** Where place 0 of a filter starts: the border, less the rim that normalisation took, counted as in the released detector. */
	int padding() {
		return border - 1;
	}
}
