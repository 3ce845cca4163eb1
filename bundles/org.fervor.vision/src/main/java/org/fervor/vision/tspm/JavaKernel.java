package org.fervor.vision.tspm;

import java.util.Arrays;

import org.fervor.vision.tspm.model.FilterBank;

/** Responses in plain Java, for machines on which OpenBLAS cannot be loaded: about six times slower. */
final class JavaKernel implements ResponseKernel {

	/** Weights applied in one go, so that sums stay in registers. */
	private static final int TAPS = 8;

	private final PackedFilters filters;

	JavaKernel(PackedFilters filters) {
		this.filters = filters;
	}

	@Override
	public void respond(FeatureGrid grid, ResponseMaps out, int top, int end) {
		int width = out.shape().width();
		int rowLength = filters.rowLength();
		float[] line = new float[width];
		for (int y = top; y < end; y++) {
			float[][][] lanes = new float[filters.rows()][][];
			for (int row = 0; row < filters.rows(); row++) {
				lanes[row] = lanes(grid, y + row, width, rowLength);
			}
			for (int i = 0; i < filters.count(); i++) {
				Arrays.fill(line, 0);
				for (int row = 0; row < filters.rows(); row++) {
					float[] weights = filters.row(row);
					for (int j = 0; j < rowLength; j += TAPS) {
						add(weights, i * rowLength + j, lanes[row], j, line);
					}
				}
				System.arraycopy(line, 0, out.maps()[filters.filter(i)], out.shape().index(0, y), width);
			}
		}
	}

	/** For each weight of a filter row the feature it meets at every place of a row. */
	private static float[][] lanes(FeatureGrid grid, int row, int width, int rowLength) {
		float[][] lanes = new float[rowLength][width];
		int from = row * grid.window().width() * FilterBank.CHANNELS;
		for (int j = 0; j < rowLength; j++) {
			for (int x = 0; x < width; x++) {
				lanes[j][x] = (float) grid.values()[from + x * FilterBank.CHANNELS + j];
			}
		}
		return lanes;
	}

	private static void add(float[] weights, int w, float[][] lanes, int j, float[] line) {
		add(weights[w], lanes[j], weights[w + 1], lanes[j + 1], weights[w + 2], lanes[j + 2], weights[w + 3], lanes[j + 3], line);
		add(weights[w + 4], lanes[j + 4], weights[w + 5], lanes[j + 5], weights[w + 6], lanes[j + 6], weights[w + 7], lanes[j + 7], line);
	}

	private static void add(float wa, float[] a, float wb, float[] b, float wc, float[] c, float wd, float[] d, float[] line) {
		for (int i = 0; i < line.length; i++) {
			line[i] += wa * a[i] + wb * b[i] + (wc * c[i] + wd * d[i]);
		}
	}
}
