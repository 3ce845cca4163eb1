package org.fervor.vision.tspm;

import java.util.Arrays;

/**
 * The generalised distance transform over a bounded neighbourhood, with the same result as the unbounded one: a child farther away than the square root of
 * (range of its scores / quadratic weight) can never beat the cheapest place. That leaves about ten places along each axis, which vector instructions go through
 * faster than a lower envelope can be built.
 * <p>
 * Works without allocating; one instance per thread.
 */
final class BoundedTransform {

	/** Cells worked on at a time, so that all buffers stay in the innermost cache. */
	private static final int CHUNK = 1024;
	private static final int TAPS = 4;

	private final float[][] shifted;
	private final float[] best;
	private final float[] least;
	private final float[] most;
	private final MapShape shape;
	private final int rowsPerChunk;

	BoundedTransform(MapShape shape) {
		this.shape = shape;
		this.rowsPerChunk = Math.max(1, CHUNK / shape.stride());
		int length = rowsPerChunk * shape.stride();
		this.shifted = new float[TAPS][length];
		this.best = new float[length];
		this.least = new float[length];
		this.most = new float[length];
	}

	/** What the scores of a map lie between. */
	record Range(float least, float most) {
		float width() {
			return most - least;
		}
	}

	/** The least and the largest score of a map. */
	Range range(float[] map) {
		Arrays.fill(least, Float.MAX_VALUE);
		Arrays.fill(most, -Float.MAX_VALUE);
		for (int y = 0; y < shape.height(); y += rowsPerChunk) {
			System.arraycopy(map, y * shape.stride(), shifted[0], 0, length(y));
			Lanes.widen(shifted[0], least, most, length(y));
		}
		int rows = Math.min(rowsPerChunk, shape.height());
		while (rows > 1) {
			int half = (rows + 1) / 2;
			fold(half, rows - half);
			rows = half;
		}
		float low = Float.MAX_VALUE;
		float high = -Float.MAX_VALUE;
		for (int x = 0; x < shape.width(); x++) {
			low = Math.min(low, least[x]);
			high = Math.max(high, most[x]);
		}
		return new Range(low, high);
	}

	/** Takes the range seen in some rows of the chunk into that of its first rows. */
	private void fold(int row, int rows) {
		int n = rows * shape.stride();
		System.arraycopy(least, row * shape.stride(), shifted[0], 0, n);
		System.arraycopy(most, row * shape.stride(), shifted[1], 0, n);
		Lanes.widen(shifted[0], least, most, n);
		Lanes.widen(shifted[1], least, most, n);
	}

	/** Cells of the chunk that starts at a row. */
	private int length(int y) {
		return Math.min(rowsPerChunk, shape.height() - y) * shape.stride();
	}

	/**
	 * The pass along y: for every row of the parent and every column of the child the best score less its cost.
	 *
	 * @param scores of the child
	 * @param range  of the scores
	 * @param out    a map, overwritten
	 */
	void alongY(float[] scores, Range range, Parabola parabola, float[] out) {
		double reach = parabola.reach(range.width(), 0);
		int first = parabola.first(reach, 0);
		int last = parabola.last(reach, 0);
		int stride = shape.stride();
		for (int y = 0; y < shape.height(); y += rowsPerChunk) {
			int n = length(y);
			raiseAll(scores, y * stride, n, first, last, parabola, stride, 0, shape.size());
			System.arraycopy(best, 0, out, y * stride, n);
		}
		for (int y = 0; y < shape.height(); y++) {
			int expected = y + parabola.offset();
			if (expected < 0 || expected >= shape.height()) {
				borderRow(scores, range, parabola, expected, out, y);
			}
		}
	}

	/** {@code best[i]} becomes the maximum over the displacements of the score at {@code start + i}, displaced, less the cost; seen is only a part of the map. */
	private void raiseAll(float[] scores, int start, int n, int first, int last, Parabola parabola, int stride, int from, int to) {
		Arrays.fill(best, 0, n, MapShape.NOWHERE);
		int tap = first;
		for (; tap + TAPS - 1 <= last; tap += TAPS) {
			for (int k = 0; k < TAPS; k++) {
				shift(scores, start + (parabola.offset() + tap + k) * stride, n, shifted[k], from, to);
			}
			Lanes.raise(shifted[0], parabola.cost(tap), shifted[1], parabola.cost(tap + 1), shifted[2], parabola.cost(tap + 2), //
					shifted[3], parabola.cost(tap + 3), best, n);
		}
		for (; tap <= last; tap++) {
			shift(scores, start + (parabola.offset() + tap) * stride, n, shifted[0], from, to);
			Lanes.raise(shifted[0], parabola.cost(tap), best, n);
		}
	}

	/** Copies n values from {@code start} on; outside the given part of the map is nowhere. */
	private static void shift(float[] map, int start, int n, float[] out, int from, int to) {
		int first = Math.max(start, from);
		int end = Math.min(start + n, to);
		if (first >= end) {
			Arrays.fill(out, 0, n, MapShape.NOWHERE);
			return;
		}
		Arrays.fill(out, 0, first - start, MapShape.NOWHERE);
		System.arraycopy(map, first, out, first - start, end - first);
		Arrays.fill(out, end - start, n, MapShape.NOWHERE);
	}

	/** A row whose cheapest place lies outside the map, so that the nearest row counts instead. */
	private void borderRow(float[] scores, Range range, Parabola parabola, int expected, float[] out, int y) {
		int nearest = Math.max(0, Math.min(shape.height() - 1, expected));
		double reach = parabola.reach(range.width(), nearest - expected);
		int first = Math.max(0, parabola.first(reach, expected));
		int last = Math.min(shape.height() - 1, parabola.last(reach, expected));
		int n = shape.stride();
		Arrays.fill(best, 0, n, MapShape.NOWHERE);
		for (int row = first; row <= last; row++) {
			System.arraycopy(scores, row * n, shifted[0], 0, n);
			Lanes.raise(shifted[0], parabola.cost(row - expected), best, n);
		}
		System.arraycopy(best, 0, out, y * n, n);
	}

	/**
	 * The pass along x, added to the parent's scores.
	 *
	 * @param alongY what {@link #alongY} made
	 * @param range  of the scores it was made from; in no row the passes' values differ by more
	 * @param parent scores of the parent, raised by the message
	 */
	void addAlongX(float[] alongY, Range range, Parabola parabola, float[] parent) {
		double reach = parabola.reach(range.width(), 0);
		int first = parabola.first(reach, 0);
		int last = parabola.last(reach, 0);
		int stride = shape.stride();
		boolean wide = Math.max(-first, last) > MapShape.GAP;
		int rows = wide ? 1 : rowsPerChunk;
		for (int y = 0; y < shape.height(); y += rows) {
			int n = wide ? shape.width() : length(y);
			int start = y * stride;
			// displacements wider than the gap must not see the next row
			raiseAll(alongY, start, n, first, last, parabola, 1, wide ? start : 0, wide ? start + n : shape.size());
			borderColumns(alongY, y, wide ? 1 : n / stride, range, parabola);
			addTo(parent, start, n);
		}
	}

	private void addTo(float[] parent, int at, int n) {
		System.arraycopy(parent, at, shifted[0], 0, n);
		Lanes.add(best, shifted[0], n);
		System.arraycopy(shifted[0], 0, parent, at, n);
	}

	/** The columns whose cheapest place lies outside the map, so that the nearest column counts instead. */
	private void borderColumns(float[] alongY, int y0, int rows, Range range, Parabola parabola) {
		int width = shape.width();
		int left = Math.min(width, Math.max(0, -parabola.offset()));
		int right = Math.max(left, Math.min(width, width - parabola.offset()));
		for (int y = 0; y < rows; y++) {
			int row = (y0 + y) * shape.stride();
			for (int x = 0; x < left; x++) {
				best[y * shape.stride() + x] = borderColumn(alongY, row, x + parabola.offset(), range, parabola);
			}
			for (int x = right; x < width; x++) {
				best[y * shape.stride() + x] = borderColumn(alongY, row, x + parabola.offset(), range, parabola);
			}
		}
	}

	private float borderColumn(float[] alongY, int row, int expected, Range range, Parabola parabola) {
		int nearest = Math.max(0, Math.min(shape.width() - 1, expected));
		double reach = parabola.reach(range.width(), nearest - expected);
		int first = Math.max(0, parabola.first(reach, expected));
		int last = Math.min(shape.width() - 1, parabola.last(reach, expected));
		float value = MapShape.NOWHERE;
		for (int x = first; x <= last; x++) {
			value = Math.max(value, alongY[row + x] - parabola.cost(x - expected));
		}
		return value;
	}
}
