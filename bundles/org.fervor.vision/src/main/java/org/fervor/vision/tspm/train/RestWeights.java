package org.fervor.vision.tspm.train;

import java.util.List;

import org.fervor.vision.tspm.PlacedParts;
import org.fervor.vision.tspm.model.FilterBank;

/** Where learning starts from and is drawn back to: filters from means and the background's covariance, deformations from the variances of the faces' geometry. */
final class RestWeights {

	/** How far the mean scores of faces and of random places lie apart: about as far as with the released models. */
	private static final double GAP = 5;

	private RestWeights() {
	}

	/** The deformations alone, filters at 0. */
	static double[] geometry(WeightLayout layout) {
		double[] rest = new double[layout.size()];
		for (int i = 0; i < rest.length; i++) {
			rest[i] = layout.bounded(i) ? layout.least(i) : 0;
		}
		return rest;
	}

	/** Deformations and filters. */
	static double[] of(WeightLayout layout, List<Example> faces, List<Example> random, Background background) {
		int size = layout.side() * layout.side() * FilterBank.CHANNELS;
		double[] sums = new double[layout.filters() * size];
		int[] counts = new int[layout.filters()];
		for (Example face : faces) {
			add(layout, face.placed(), sums, counts);
		}
		double[] rest = geometry(layout);
		for (int f = 0; f < counts.length; f++) {
			double[] mean = new double[size];
			for (int i = 0; i < size; i++) {
				mean[i] = sums[f * size + i] / Math.max(1, counts[f]);
			}
			System.arraycopy(background.filter(mean), 0, rest, f * size, size);
		}
		scale(rest, layout.filters() * size, faces, random);
		return rest;
	}

	private static void add(WeightLayout layout, PlacedParts placed, double[] sums, int[] counts) {
		int row = layout.side() * FilterBank.CHANNELS;
		for (int k = 0; k < placed.x().length; k++) {
			int filter = layout.filter(placed.view(), k);
			counts[filter / (row * layout.side())]++;
			for (int y = 0; y < layout.side(); y++) {
				int from = placed.rowStart(k, y);
				for (int i = 0; i < row; i++) {
					sums[filter + y * row + i] += placed.features()[from + i];
				}
			}
		}
	}

	/** Filters come in units of their own; deformations do not count here. */
	private static void scale(double[] rest, int filters, List<Example> faces, List<Example> random) {
		double[] looks = rest.clone();
		java.util.Arrays.fill(looks, filters, looks.length, 0);
		double gap = faces.stream().mapToDouble(e -> e.margin(looks)).average().orElse(0) + random.stream().mapToDouble(e -> e.margin(looks)).average().orElse(0);
		double factor = gap > 0 ? GAP / gap : 0;
		for (int i = 0; i < filters; i++) {
			rest[i] *= factor;
		}
	}
}
