package org.fervor.vision.tspm;

import org.fervor.vision.tspm.model.FilterBank;

/** Correlates filters with features, in double arithmetic. */
final class FilterResponses {

	private final FilterBank bank;

	FilterResponses(FilterBank bank) {
		this.bank = bank;
	}

	/** The response of each wanted filter at every place of the grid, row by row; null for the others. */
	double[][] at(FeatureGrid grid, boolean[] wanted) {
		double[] planes = byChannel(grid);
		double[][] responses = new double[bank.count()][];
		for (int f = 0; f < bank.count(); f++) {
			if (wanted[f]) {
				responses[f] = response(planes, grid, f);
			}
		}
		return responses;
	}

	/** The values of a grid one channel after the other, so that the inner loop runs along neighbours. */
	private static double[] byChannel(FeatureGrid grid) {
		int area = grid.window().area();
		double[] planes = new double[grid.values().length];
		for (int i = 0; i < area; i++) {
			for (int c = 0; c < FilterBank.CHANNELS; c++) {
				planes[c * area + i] = grid.values()[i * FilterBank.CHANNELS + c];
			}
		}
		return planes;
	}

	private double[] response(double[] planes, FeatureGrid grid, int filter) {
		Window places = grid.places();
		int gridWidth = grid.window().width();
		int area = grid.window().area();
		double[] out = new double[places.area()];
		double[] line = new double[places.width()];
		for (int y = 0; y < places.height(); y++) {
			java.util.Arrays.fill(line, 0);
			for (int row = 0; row < bank.side(); row++) {
				for (int column = 0; column < bank.side(); column++) {
					int weight = ((filter * bank.side() + row) * bank.side() + column) * FilterBank.CHANNELS;
					addCell(bank.weights(), weight, planes, (y + row) * gridWidth + column, area, line);
				}
			}
			System.arraycopy(line, 0, out, y * places.width(), line.length);
		}
		return out;
	}

	/** Adds what one cell of a filter contributes along a row of places, four channels at a time. */
	private static void addCell(double[] weights, int w, double[] planes, int from, int area, double[] line) {
		for (int c = 0; c < FilterBank.CHANNELS; c += 4) {
			double w0 = weights[w + c];
			double w1 = weights[w + c + 1];
			double w2 = weights[w + c + 2];
			double w3 = weights[w + c + 3];
			int at = from + c * area;
			for (int x = 0; x < line.length; x++) {
				line[x] += w0 * planes[at + x] + w1 * planes[at + area + x] + w2 * planes[at + 2 * area + x] + w3 * planes[at + 3 * area + x];
			}
		}
	}
}
