package org.fervor.vision.tspm;

import java.util.Arrays;

import org.fervor.vision.tspm.model.FilterBank;

/** Correlates filters with features, in double arithmetic. */
final class FilterResponses {

	private final FilterBank bank;
	private final int rowLength;

	FilterResponses(FilterBank bank) {
		this.bank = bank;
		this.rowLength = bank.side() * FilterBank.CHANNELS;
	}

	/** The response of each wanted filter at every place of the grid, row by row; null for the others. */
	double[][] at(FeatureGrid grid, boolean[] wanted) {
		Window places = grid.places();
		double[][] responses = new double[bank.count()][];
		for (int f = 0; f < bank.count(); f++) {
			responses[f] = wanted[f] ? new double[places.area()] : null;
		}
		double[] line = new double[places.width()];
		for (int y = 0; y < places.height(); y++) {
			double[][] met = met(grid, y);
			for (int f = 0; f < bank.count(); f++) {
				if (wanted[f]) {
					respond(f, met, line);
					System.arraycopy(line, 0, responses[f], y * places.width(), line.length);
				}
			}
		}
		return responses;
	}

	/** For each weight of a filter the feature it meets at every place of a row. */
	private double[][] met(FeatureGrid grid, int y) {
		double[][] met = new double[bank.size()][grid.places().width()];
		for (int w = 0; w < met.length; w++) {
			int from = (y + w / rowLength) * grid.window().width() * FilterBank.CHANNELS + w % rowLength;
			for (int x = 0; x < met[w].length; x++) {
				met[w][x] = grid.values()[from + x * FilterBank.CHANNELS];
			}
		}
		return met;
	}

	private void respond(int filter, double[][] met, double[] line) {
		Arrays.fill(line, 0);
		int start = filter * bank.size();
		double[] weights = bank.weights();
		for (int w = 0; w < bank.size(); w += 4) {
			add(weights[start + w], met[w], weights[start + w + 1], met[w + 1], weights[start + w + 2], met[w + 2], weights[start + w + 3], met[w + 3], line);
		}
	}

	/** All arrays are read at the same index, so that the compiler uses vector instructions. */
	private static void add(double wa, double[] a, double wb, double[] b, double wc, double[] c, double wd, double[] d, double[] line) {
		for (int i = 0; i < line.length; i++) {
			line[i] += wa * a[i] + wb * b[i] + (wc * c[i] + wd * d[i]);
		}
	}
}
