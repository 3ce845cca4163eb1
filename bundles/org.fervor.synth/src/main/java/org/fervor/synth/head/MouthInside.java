package org.fervor.synth.head;

/** The inner side of the lips: strips that roll inwards from the rims and close the mouth behind the teeth. */
final class MouthInside {

	/** Depth behind the rim and rise away from the opening, mm per strip. */
	private static final double[] DEPTH = {1.3, 3.2, 6, 12, 24, 34};
	private static final double[] RISE = {-0.25, 0.5, 3.0, 7.5, 9, 0};

	private MouthInside() {
	}

	static void place(Slit mouth, float[] position) {
		int n = mouth.upper().length;
		int last = DEPTH.length - 1;
		for (int i = 0; i < n; i++) {
			double taper = Math.sqrt(Math.max(0, 4.0 * i / (n - 1) * (1 - i / (n - 1.0))));
			int up = mouth.upper()[i];
			int low = mouth.lower()[i];
			for (int k = 0; k < last; k++) {
				follow(position, up, mouth.upperInner()[k][i], DEPTH[k], RISE[k] * taper, k);
				follow(position, low, mouth.lowerInner()[k][i], DEPTH[k], -RISE[k] * taper, k);
			}
			// the throat: both strips meet and close the mouth
			double middle = (position[3 * up + 1] + position[3 * low + 1]) / 2;
			follow(position, up, mouth.upperInner()[last][i], DEPTH[last], middle - position[3 * up + 1], last);
			follow(position, up, mouth.lowerInner()[last][i], DEPTH[last], middle - position[3 * up + 1], last);
		}
	}

	/** The deeper, the narrower: the cheeks close in. */
	private static void follow(float[] position, int rim, int inner, double depth, double rise, int k) {
		double narrow = 1 - 0.05 * k;
		position[3 * inner] = (float) (position[3 * rim] * narrow);
		position[3 * inner + 1] = (float) (position[3 * rim + 1] + rise);
		position[3 * inner + 2] = (float) (position[3 * rim + 2] - depth);
	}
}
