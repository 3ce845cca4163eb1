package org.fervor.synth.head;

/**
 * Where the 68 points of iBUG (Sagonas et al. 2013, the order of Multi-PIE) and the 39 profile points of Zhu and Ramanan (2012) lie on the chart. Points of eyes and
 * mouth are vertices of the slits, so they are exact whatever the face does. Immutable.
 */
public final class LandmarkPlaces {

	/** Outer brow to inner brow on the image-left: places on the average face. */
	private static final double[][] BROW = {{-54, 19.5}, {-45, 25}, {-35, 26.5}, {-24, 24.5}, {-13, 21}};
	private static final double[][] NOSE = {{0, 1}, {0, -12}, {0, -25}, {0, -38.5}, {-11.5, -45.5}, {-6, -47.5}, {0, -48.5}, {6, -47.5}, {11.5, -45.5}};
	/** Angle around the head at which each of the 17 points of the jaw line lies, degrees, and its height; refined to the outline when projected. */
	private static final double[] JAW_PHI = {-86, -85, -83, -78, -68, -53, -36, -18, 0, 18, 36, 53, 68, 78, 83, 85, 86};
	private static final double[] JAW_Y = {2, -18, -37, -57, -76, -92, -103, -111, -114, -111, -103, -92, -76, -57, -37, -18, 2};

	private final int[] ibug = new int[68];
	private final int[] profileRight = new int[39];
	private final int[] profileLeft = new int[39];
	private final AverageHead head;

	LandmarkPlaces(AverageHead head) {
		this.head = head;
		HeadChart chart = head.chart;
		for (int i = 0; i < 17; i++) {
			ibug[i] = nearestByAngle(JAW_PHI[i] * Math.PI / 180, JAW_Y[i]);
		}
		for (int i = 0; i < 5; i++) {
			ibug[17 + i] = nearest(BROW[i][0], BROW[i][1]);
			ibug[26 - i] = nearest(-BROW[i][0], BROW[i][1]);
		}
		for (int i = 0; i < NOSE.length; i++) {
			ibug[27 + i] = nearest(NOSE[i][0], NOSE[i][1]);
		}
		eyes(chart);
		mouth(chart);
		profiles();
	}

	/** Vertices of the 68 points in the order of iBUG. */
	public int[] ibug() {
		return ibug.clone();
	}

	/** Vertices of the 39 points of a face that looks to image-right (its nose is at the right). */
	public int[] profile(boolean looksRight) {
		return (looksRight ? profileRight : profileLeft).clone();
	}

	/** The candidates for a point of the jaw line: the row of vertices around the face at its height, from the ear to the middle of the face. */
	public int[] jawRow(int point) {
		HeadChart chart = head.chart;
		int v = ibug[point];
		int row = v / chart.columns;
		int column = v % chart.columns;
		int step = point < 8 ? 1 : -1;
		int reach = Math.abs(column - chart.columns / 2) - 14;
		int[] candidates = new int[Math.max(1, reach)];
		for (int k = 0; k < candidates.length; k++) {
			candidates[k] = chart.vertex(row, column + k * step);
		}
		return candidates;
	}

	private void eyes(HeadChart chart) {
		int[] up = chart.leftEye.upper();
		int[] low = chart.leftEye.lower();
		int n = up.length - 1;
		// from the outer corner (image-left) over the upper lid, back along the lower
		int[] left = {up[0], up[share(n, 0.32)], up[share(n, 0.66)], up[n], low[share(n, 0.66)], low[share(n, 0.32)]};
		up = chart.rightEye.upper();
		low = chart.rightEye.lower();
		int[] right = {up[0], up[share(n, 0.34)], up[share(n, 0.68)], up[n], low[share(n, 0.68)], low[share(n, 0.34)]};
		System.arraycopy(left, 0, ibug, 36, 6);
		System.arraycopy(right, 0, ibug, 42, 6);
	}

	private void mouth(HeadChart chart) {
		Slit slit = chart.mouth;
		int n = slit.upper().length - 1;
		int middle = n / 2;
		double[] upper = {0.2, 0.38, 0.5, 0.62, 0.8};
		ibug[48] = slit.upper()[0];
		for (int i = 0; i < 5; i++) {
			ibug[49 + i] = border(slit.first() + share(n, upper[i]), true);
			ibug[59 - i] = border(slit.first() + share(n, upper[i]), false);
		}
		ibug[54] = slit.upper()[n];
		int inner = share(n, 0.07);
		int between = share(n, 0.32);
		int[] inside = {slit.upper()[inner], slit.upper()[between], slit.upper()[middle], slit.upper()[n - between], slit.upper()[n - inner], slit.lower()[n - between],
				slit.lower()[middle], slit.lower()[between]};
		System.arraycopy(inside, 0, ibug, 60, 8);
	}

	private static int share(int n, double share) {
		return (int) Math.round(n * share);
	}

	/** The vertex of a column where the red of a lip ends. */
	private int border(int column, boolean upper) {
		HeadChart chart = head.chart;
		int best = chart.vertex(chart.mouth.row(), column);
		double target = upper ? 1 : -1;
		for (int k = 1; k < 16; k++) {
			int v = chart.vertex(chart.mouth.row() + (upper ? k : -k), column);
			if (Math.abs(head.lip[v] - target) < Math.abs(head.lip[best] - target)) {
				best = v;
			}
		}
		return best;
	}

	/** The order of the profile points, read off the rest shapes of the published model: nose from the bridge, brow from outside, eye, mouth, chin and jaw to the ear. */
	private void profiles() {
		int[] noseChin = {27, 28, 29, 30, 32, 33};
		int[] brow = {26, 25, 24, 23};
		int[] eye = {45, 44, 43, 47, 46};
		int[] mouth = {51, 52, 53, 54, 55, 56, 57, 62, 63, 64, 65, 66};
		int n = 0;
		for (int[] group : new int[][] {noseChin, brow, eye, mouth}) {
			for (int point : group) {
				profileRight[n] = ibug[mirror(point)];
				profileLeft[n] = ibug[point];
				n++;
			}
		}
		profileLeft[n] = nearest(0, -87);
		profileRight[n] = profileLeft[n];
		n++;
		profileLeft[n] = nearest(0, -103);
		profileRight[n] = profileLeft[n];
		n++;
		for (double[] place : JawLine.places(10)) {
			profileLeft[n] = nearestByAngle(place[0], place[1]);
			profileRight[n] = nearestByAngle(-place[0], place[1]);
			n++;
		}
	}

	private static int mirror(int point) {
		int[] mirrored = new int[68];
		int[][] pairs = {{17, 26}, {18, 25}, {19, 24}, {20, 23}, {21, 22}, {31, 35}, {32, 34}, {36, 45}, {37, 44}, {38, 43}, {39, 42}, {40, 47}, {41, 46}, {48, 54}, {49, 53}, {50, 52},
				{59, 55}, {58, 56}, {60, 64}, {61, 63}, {67, 65}};
		for (int i = 0; i < 68; i++) {
			mirrored[i] = i;
		}
		for (int[] pair : pairs) {
			mirrored[pair[0]] = pair[1];
			mirrored[pair[1]] = pair[0];
		}
		return mirrored[point];
	}

	private int nearest(double x, double y) {
		int best = -1;
		double least = 1e9;
		for (int v = 0; v < head.chart.gridVertices; v++) {
			if (head.z(v) > -70) {
				double d = Math.abs(head.x(v) - x) + Math.abs(head.y(v) - y);
				if (d < least) {
					least = d;
					best = v;
				}
			}
		}
		return best;
	}

	private int nearestByAngle(double phi, double y) {
		HeadChart chart = head.chart;
		int column = 0;
		for (int c = 0; c < chart.columns; c++) {
			if (Math.abs(chart.phi[c] - phi) < Math.abs(chart.phi[column] - phi)) {
				column = c;
			}
		}
		int best = chart.vertex(0, column);
		for (int row = 0; row < chart.rows; row++) {
			int v = chart.vertex(row, column);
			if (Math.abs(head.y(v) - y) < Math.abs(head.y(best) - y)) {
				best = v;
			}
		}
		return best;
	}
}
