package org.fervor.vision.tspm;

import static org.fervor.vision.tspm.GradientHistogram.ORIENTATIONS;

import org.fervor.vision.tspm.model.FilterBank;

/**
 * The 32 features of a cell (Felzenszwalb et al., PAMI 2010): 18 signed and 9 unsigned orientations, each the sum over four neighbourhoods the cell is
 * normalised by and cut off at 0.2, four texture energies, and the truncation channel, which is 0 inside a picture.
 */
final class HogFeatures {

	private static final int HALF = ORIENTATIONS / 2;
	private static final int UNSIGNED = ORIENTATIONS;
	private static final int TEXTURE = ORIENTATIONS + HALF;
	private static final double CUT = 0.2;
	/** Keeps flat neighbourhoods from being divided by zero. */
	private static final double FLOOR = 1e-4;
	/** 1 / √18, to four digits as in the released models. */
	private static final double TEXTURE_SCALE = 0.2357;

	private HogFeatures() {
	}

	/** The pixels that a window of feature cells needs. */
	static Window sourceOf(Window cells, int cellSize, int width, int height) {
		return cells.isEmpty() ? cells : GradientHistogram.sourceOf(histogramCells(cells), cellSize, width, height);
	}

	/** Feature cell 0 describes histogram cell 1 and needs its neighbours. */
	private static Window histogramCells(Window cells) {
		return new Window(cells.left(), cells.top(), cells.right() + 2, cells.bottom() + 2);
	}

	/** For each cell of the window, row by row, its 32 features. */
	static double[] of(ColourPlanes image, int cellSize, Window cells) {
		if (cells.isEmpty()) {
			return new double[0];
		}
		Window around = histogramCells(cells);
		double[] histogram = GradientHistogram.of(image, cellSize, around);
		double[] energy = energy(histogram);
		double[] features = new double[cells.area() * FilterBank.CHANNELS];
		// the histogram has one more cell on each side
		int stride = around.width() + 2;
		for (int y = 0; y < cells.height(); y++) {
			for (int x = 0; x < cells.width(); x++) {
				int upperLeft = (y + 1) * stride + x + 1;
				normalise(histogram, (upperLeft + stride + 1) * ORIENTATIONS, //
						norm(energy, upperLeft + stride + 1, stride), norm(energy, upperLeft + 1, stride), //
						norm(energy, upperLeft + stride, stride), norm(energy, upperLeft, stride), //
						features, (y * cells.width() + x) * FilterBank.CHANNELS);
			}
		}
		return features;
	}

	private static double[] energy(double[] histogram) {
		double[] energy = new double[histogram.length / ORIENTATIONS];
		for (int c = 0; c < energy.length; c++) {
			double sum = 0;
			for (int o = c * ORIENTATIONS; o < c * ORIENTATIONS + HALF; o++) {
				double both = histogram[o] + histogram[o + HALF];
				sum += both * both;
			}
			energy[c] = sum;
		}
		return energy;
	}

	private static double norm(double[] energy, int cell, int stride) {
		return 1 / Math.sqrt(energy[cell] + energy[cell + stride] + energy[cell + 1] + energy[cell + stride + 1] + FLOOR);
	}

	private static void normalise(double[] h, int from, double n1, double n2, double n3, double n4, double[] features, int at) {
		double t1 = 0;
		double t2 = 0;
		double t3 = 0;
		double t4 = 0;
		for (int o = 0; o < ORIENTATIONS; o++) {
			double value = h[from + o];
			double h1 = Math.min(value * n1, CUT);
			double h2 = Math.min(value * n2, CUT);
			double h3 = Math.min(value * n3, CUT);
			double h4 = Math.min(value * n4, CUT);
			features[at + o] = 0.5 * (h1 + h2 + h3 + h4);
			t1 += h1;
			t2 += h2;
			t3 += h3;
			t4 += h4;
		}
		for (int o = 0; o < HALF; o++) {
			double value = h[from + o] + h[from + o + HALF];
			features[at + UNSIGNED + o] = 0.5 * (Math.min(value * n1, CUT) + Math.min(value * n2, CUT) + Math.min(value * n3, CUT) + Math.min(value * n4, CUT));
		}
		features[at + TEXTURE] = TEXTURE_SCALE * t1;
		features[at + TEXTURE + 1] = TEXTURE_SCALE * t2;
		features[at + TEXTURE + 2] = TEXTURE_SCALE * t3;
		features[at + TEXTURE + 3] = TEXTURE_SCALE * t4;
	}
}
