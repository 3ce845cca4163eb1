package org.fervor.vision.tspm;

import java.util.Arrays;

/** One axis of {@link AreaResize}: which of n input samples each of m output samples covers, and how much of the outermost two. */
final class AreaAxis {

	/** A share smaller than this is left out, as in the released detector. */
	private static final double LEAST_SHARE = 1e-3;

	/** Weight of an input sample that is covered whole. */
	final double scale;
	private final int d0;
	private final int[] firstWhole;
	private final int[] endWhole;
	private final double[] before;
	private final double[] after;

	/** The output samples from d0 (included) to d1 (excluded). */
	AreaAxis(int n, int m, int d0, int d1) {
		this.scale = (double) m / n;
		this.d0 = d0;
		int count = d1 - d0;
		firstWhole = new int[count];
		endWhole = new int[count];
		before = new double[count];
		after = new double[count];
		double width = (double) n / m;
		for (int i = 0; i < count; i++) {
			double from = (d0 + i) * width;
			double to = from + width;
			firstWhole[i] = (int) Math.ceil(from);
			endWhole[i] = Math.min(n, (int) Math.floor(to));
			before[i] = share(firstWhole[i] - from);
			after[i] = endWhole[i] < n ? share(to - endWhole[i]) : 0;
		}
	}

	private double share(double covered) {
		return covered > LEAST_SHARE ? covered * scale : 0;
	}

	/** The first input sample any output sample needs. */
	int firstInput() {
		return firstWhole[0] - (before[0] > 0 ? 1 : 0);
	}

	/** One behind the last input sample any output sample needs. */
	int endInput() {
		int last = endWhole.length - 1;
		return endWhole[last] + (after[last] > 0 ? 1 : 0);
	}

	/** Output row d of a plane, at the plane's own width. */
	void averageRows(double[] plane, Window in, int d, double[] line) {
		int i = d - d0;
		Arrays.fill(line, 0);
		if (before[i] > 0) {
			addRow(plane, in, firstWhole[i] - 1, before[i], line);
		}
		for (int t = firstWhole[i]; t < endWhole[i]; t++) {
			addRow(plane, in, t, scale, line);
		}
		if (after[i] > 0) {
			addRow(plane, in, endWhole[i], after[i], line);
		}
	}

	private static void addRow(double[] plane, Window in, int row, double weight, double[] line) {
		int at = (row - in.top()) * in.width();
		for (int x = 0; x < line.length; x++) {
			line[x] += weight * plane[at + x];
		}
	}

	/** All output samples along a line whose first value is input sample {@code offset}. */
	void averageAlong(double[] line, int offset, double[] out, int at) {
		for (int i = 0; i < firstWhole.length; i++) {
			double sum = 0;
			for (int t = firstWhole[i] - offset; t < endWhole[i] - offset; t++) {
				sum += line[t];
			}
			sum *= scale;
			if (before[i] > 0) {
				sum += before[i] * line[firstWhole[i] - 1 - offset];
			}
			if (after[i] > 0) {
				sum += after[i] * line[endWhole[i] - offset];
			}
			out[at + i] = sum;
		}
	}
}
