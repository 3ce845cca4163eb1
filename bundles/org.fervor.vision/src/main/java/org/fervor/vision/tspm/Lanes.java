package org.fervor.vision.tspm;

/**
 * The inner loops of the fast distance transform: plain loops that the compiler turns into vector instructions. It only does so where all arrays are read and
 * written at the same index and nothing branches; shifted data is therefore copied first, which costs less than the loop gains.
 */
final class Lanes {

	private static final int MOST_LANES = 32;

	private Lanes() {
	}

	/** {@code out[i]} becomes at least each of four values less their costs. */
	static void raise(float[] a, float costA, float[] b, float costB, float[] c, float costC, float[] d, float costD, float[] out, int n) {
		for (int i = 0; i < n; i++) {
			out[i] = Math.max(out[i], Math.max(Math.max(a[i] - costA, b[i] - costB), Math.max(c[i] - costC, d[i] - costD)));
		}
	}

	/** {@code out[i]} becomes at least {@code a[i] - cost}. */
	static void raise(float[] a, float cost, float[] out, int n) {
		for (int i = 0; i < n; i++) {
			out[i] = Math.max(out[i], a[i] - cost);
		}
	}

	static void add(float[] a, float[] out, int n) {
		for (int i = 0; i < n; i++) {
			out[i] += a[i];
		}
	}

	/** Widens the range of values seen at every index. */
	static void widen(float[] a, float[] least, float[] most, int n) {
		for (int i = 0; i < n; i++) {
			least[i] = Math.min(least[i], a[i]);
			most[i] = Math.max(most[i], a[i]);
		}
	}

	/** The largest value, at least {@link MapShape#NOWHERE}. */
	static float most(float[] a) {
		// several running maxima: one alone would wait for itself
		float[] most = new float[MOST_LANES];
		java.util.Arrays.fill(most, MapShape.NOWHERE);
		int whole = a.length - a.length % MOST_LANES;
		for (int i = 0; i < whole; i += MOST_LANES) {
			for (int j = 0; j < MOST_LANES; j++) {
				most[j] = Math.max(most[j], a[i + j]);
			}
		}
		float all = MapShape.NOWHERE;
		for (int i = whole; i < a.length; i++) {
			all = Math.max(all, a[i]);
		}
		for (float value : most) {
			all = Math.max(all, value);
		}
		return all;
	}
}
