package org.fervor.synth.head;

/**
 * The bare head as rings around a vertical axis, from the shoulders to the crown, joined by smooth curves: a face without eyes, nose and lips. Averages follow
 * published head and face measures (Farkas, Anthropometry of the Head and Face, 1994). Origin: between the pupils; x to image-right, y up, z to the camera, mm.
 */
final class SkullRings {

	/** yFront, ySide, yBack, half width, z of the front, z of the back, z of the axis, exponent of the outline. */
	private static final double[][] RINGS = {
			{-215, -198, -185, 100, -44, -168, -108, 2.0},
			{-185, -180, -170, 55, -50, -150, -102, 2.0},
			{-152, -150, -145, 47.5, -50, -140, -98, 2.1},
			{-132, -126, -120, 48, -50, -139, -96, 2.1},
			{-122, -104, -98, 49.5, -42, -140, -95, 2.1},
			{-120, -93, -82, 50.5, -20, -143, -95, 2.1},
			{-114, -84, -70, 52.5, -5, -146, -95, 2.0},
			{-92, -72, -62, 55.5, 2, -150, -95, 2.1},
			{-68, -60, -52, 61, 4, -156, -95, 2.25},
			{-46, -44, -40, 66, 4, -168, -95, 2.45},
			{0, 0, 0, 69.5, 1, -186, -95, 2.52},
			{21, 21, 21, 71.5, 6, -192, -95, 2.5},
			{43, 43, 43, 73.5, 5, -194, -95, 2.35},
			{64, 64, 64, 71, -2, -190, -95, 2.15},
			{86, 86, 86, 58.5, -17, -175, -95, 2.05},
			{102, 102, 102, 37.5, -42, -150, -96, 2.0},
			{109.5, 109.5, 109.5, 18.5, -70, -122, -97, 2.0},
			{112, 112, 112, 2, -94, -100, -97, 2.0}};

	/** Rows of the mesh between one ring and the next. */
	private static final int[] ROWS = {4, 5, 5, 4, 5, 6, 18, 24, 26, 46, 22, 12, 10, 10, 8, 5, 4};

	/** Index of the ring that carries the slit of the mouth and of the one that carries the eyes. */
	static final int MOUTH_RING = 8;
	static final int EYE_RING = 10;
	static final int JAW_RING = 6;

	private final double[] ringRow = new double[RINGS.length];

	SkullRings() {
		for (int i = 0; i < ROWS.length; i++) {
			ringRow[i + 1] = ringRow[i] + ROWS[i];
		}
	}

	int rows() {
		return (int) ringRow[RINGS.length - 1] + 1;
	}

	int rowOfRing(int ring) {
		return (int) ringRow[ring];
	}

	/** The points of the column at angle phi (0 in front, positive to image-right), one per row. */
	double[][] column(double phi) {
		double[][] knots = new double[3][RINGS.length];
		for (int i = 0; i < RINGS.length; i++) {
			double[] p = ringPoint(RINGS[i], phi);
			for (int k = 0; k < 3; k++) {
				knots[k][i] = p[k];
			}
		}
		double[][] points = new double[rows()][3];
		for (int row = 0; row < points.length; row++) {
			for (int k = 0; k < 3; k++) {
				points[row][k] = Curves.through(ringRow, knots[k], row);
			}
		}
		return points;
	}

	private static double[] ringPoint(double[] ring, double phi) {
		double s = StrictMath.sin(phi);
		double c = StrictMath.cos(phi);
		double side = Math.min(1, Math.abs(s));
		double reach = StrictMath.pow(1 - StrictMath.pow(side, ring[7]), 1 / ring[7]);
		double z = c >= 0 ? ring[6] + (ring[4] - ring[6]) * reach : ring[6] + (ring[5] - ring[6]) * Math.sqrt(Math.max(0, 1 - side * side));
		// the rings bend like the jaw line: level in front, rising to the side
		double y = c >= 0 ? Curves.lerp(ring[0], ring[1], StrictMath.pow(side, 2.4)) : Curves.lerp(ring[2], ring[1], StrictMath.pow(side, 1.5));
		return new double[] {ring[3] * s, y, z};
	}
}
