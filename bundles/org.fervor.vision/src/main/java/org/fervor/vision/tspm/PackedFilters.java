package org.fervor.vision.tspm;

import java.util.stream.IntStream;

import org.fervor.vision.tspm.model.FilterBank;

/** The wanted filters of a bank as one matrix of floats for each of their rows of cells: a row of the matrix per filter. */
final class PackedFilters {

	private final int[] filters;
	private final int rowLength;
	private final float[][] byRow;

	PackedFilters(FilterBank bank, boolean[] wanted) {
		filters = IntStream.range(0, wanted.length).filter(f -> wanted[f]).toArray();
		rowLength = bank.side() * FilterBank.CHANNELS;
		byRow = new float[bank.side()][filters.length * rowLength];
		for (int row = 0; row < bank.side(); row++) {
			for (int i = 0; i < filters.length; i++) {
				for (int j = 0; j < rowLength; j++) {
					byRow[row][i * rowLength + j] = (float) bank.weights()[filters[i] * bank.size() + row * rowLength + j];
				}
			}
		}
	}

	int count() {
		return filters.length;
	}

	/** The number in the model of the i-th wanted filter. */
	int filter(int i) {
		return filters[i];
	}

	int rows() {
		return byRow.length;
	}

	/** Weights of one filter in one of its rows of cells. */
	int rowLength() {
		return rowLength;
	}

	/** {@code count x rowLength} weights. */
	float[] row(int row) {
		return byRow[row];
	}

	/**
	 * The features that meet one row of a filter at every place of some rows of a grid: for each place, row by row, {@code rowLength} values.
	 *
	 * @param gridRows from the first row of places to the last row their filters reach
	 */
	float[] neighbourhoods(FeatureGrid grid, int top, int gridRows) {
		int width = grid.window().width();
		int places = grid.places().width();
		float[] line = new float[width * FilterBank.CHANNELS];
		float[] out = new float[gridRows * places * rowLength];
		for (int y = 0; y < gridRows; y++) {
			int from = (top + y) * line.length;
			for (int i = 0; i < line.length; i++) {
				line[i] = (float) grid.values()[from + i];
			}
			for (int x = 0; x < places; x++) {
				System.arraycopy(line, x * FilterBank.CHANNELS, out, (y * places + x) * rowLength, rowLength);
			}
		}
		return out;
	}
}
