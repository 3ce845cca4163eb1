package org.fervor.synth.head;

import java.util.ArrayList;
import java.util.List;

/**
 * The topology of every head: a grid of rows (shoulders to crown) and columns (around the head) with three slits, two eyes and a mouth. A vertex keeps its place on
 * the chart whatever person or expression moves it, so that masks, muscles and landmarks are defined once. Immutable.
 */
final class HeadChart {

	private static final double EYE_RING_WIDTH = 69.5;
	private static final double MOUTH_RING_WIDTH = 61;
	/** Where the average face has its canthi and its mouth corners. */
	private static final double INNER_CANTHUS = 16.2;
	private static final double OUTER_CANTHUS = 46.6;
	private static final double MOUTH_CORNER = 25.5;
	private static final int LIP_STRIPS = 6;
	private static final int LID_STRIPS = 2;

	final int columns;
	final int rows;
	final double[] phi;
	/** Places on the bare average head: x, y, z per vertex. */
	final double[] base;
	final int[] triangles;
	final int vertices;
	final Slit mouth;
	final Slit leftEye;
	final Slit rightEye;
	/** +1 for vertices that belong to the rim above a slit or to its strips, -1 below, 0 elsewhere. */
	final byte[] rim;
	final int gridVertices;
	final SkullRings rings = new SkullRings();

	private final List<int[]> faces = new ArrayList<>();
	private final List<double[]> points = new ArrayList<>();

	HeadChart() {
		phi = columnAngles();
		columns = phi.length;
		rows = rings.rows();
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				points.add(null);
			}
		}
		for (int column = 0; column < columns; column++) {
			double[][] line = rings.column(phi[column]);
			for (int row = 0; row < rows; row++) {
				points.set(row * columns + column, line[row]);
			}
		}
		gridVertices = points.size();
		int eyeRow = rings.rowOfRing(SkullRings.EYE_RING);
		leftEye = cut(eyeRow, column(-OUTER_CANTHUS / EYE_RING_WIDTH), column(-INNER_CANTHUS / EYE_RING_WIDTH), LID_STRIPS);
		rightEye = cut(eyeRow, column(INNER_CANTHUS / EYE_RING_WIDTH), column(OUTER_CANTHUS / EYE_RING_WIDTH), LID_STRIPS);
		mouth = cut(rings.rowOfRing(SkullRings.MOUTH_RING), column(-MOUTH_CORNER / MOUTH_RING_WIDTH), column(MOUTH_CORNER / MOUTH_RING_WIDTH), LIP_STRIPS);
		vertices = points.size();
		rim = rims();
		gridFaces();
		for (Slit slit : slits()) {
			stripFaces(slit);
		}
		base = new double[3 * vertices];
		for (int v = 0; v < vertices; v++) {
			System.arraycopy(points.get(v), 0, base, 3 * v, 3);
		}
		triangles = new int[3 * faces.size()];
		for (int f = 0; f < faces.size(); f++) {
			System.arraycopy(faces.get(f), 0, triangles, 3 * f, 3);
		}
	}

	List<Slit> slits() {
		return List.of(leftEye, rightEye, mouth);
	}

	double x(int v) {
		return base[3 * v];
	}

	double y(int v) {
		return base[3 * v + 1];
	}

	double z(int v) {
		return base[3 * v + 2];
	}

	/** The column of a grid vertex. */
	int columnOf(int v) {
		return v % columns;
	}

	int vertex(int row, int column) {
		return row * columns + column;
	}

	/** Columns at about 1.1 mm in the middle of the face, wider and wider to the back. */
	private static double[] columnAngles() {
		List<Double> half = new ArrayList<>();
		double x = 0;
		while (x < 66.5) {
			half.add(StrictMath.asin(x / EYE_RING_WIDTH));
			x += x < 34 ? 1.1 : x < 52 ? 1.5 : 2.6;
		}
		double angle = half.get(half.size() - 1) + 0.06;
		while (angle < Math.PI - 0.05) {
			half.add(angle);
			angle += angle < 1.7 ? 0.06 : 0.11;
		}
		half.add(Math.PI);
		double[] all = new double[2 * half.size() - 1];
		for (int i = 0; i < half.size(); i++) {
			all[half.size() - 1 + i] = half.get(i);
			all[half.size() - 1 - i] = -half.get(i);
		}
		return all;
	}

	/** The column nearest to a sine. */
	private int column(double sine) {
		double angle = StrictMath.asin(sine);
		int best = 0;
		for (int c = 0; c < columns; c++) {
			if (Math.abs(phi[c] - angle) < Math.abs(phi[best] - angle)) {
				best = c;
			}
		}
		return best;
	}

	private Slit cut(int row, int first, int last, int strips) {
		int n = last - first + 1;
		int[] upper = new int[n];
		int[] lower = new int[n];
		for (int i = 0; i < n; i++) {
			upper[i] = vertex(row, first + i);
			lower[i] = i == 0 || i == n - 1 ? upper[i] : copy(upper[i]);
		}
		int[][] upperInner = new int[strips][n];
		int[][] lowerInner = new int[strips][n];
		for (int k = 0; k < strips; k++) {
			for (int i = 0; i < n; i++) {
				upperInner[k][i] = copy(upper[i]);
				lowerInner[k][i] = copy(upper[i]);
			}
		}
		return new Slit(row, first, last, upper, lower, upperInner, lowerInner);
	}

	private int copy(int v) {
		points.add(points.get(v).clone());
		return points.size() - 1;
	}

	private byte[] rims() {
		byte[] sides = new byte[vertices];
		for (Slit slit : slits()) {
			for (int i = 1; i < slit.upper().length - 1; i++) {
				sides[slit.upper()[i]] = 1;
				sides[slit.lower()[i]] = -1;
			}
			for (int k = 0; k < slit.upperInner().length; k++) {
				for (int i = 0; i < slit.upper().length; i++) {
					sides[slit.upperInner()[k][i]] = 1;
					sides[slit.lowerInner()[k][i]] = -1;
				}
			}
		}
		return sides;
	}

	private void gridFaces() {
		for (int row = 0; row + 1 < rows; row++) {
			for (int column = 0; column + 1 < columns; column++) {
				quad(vertex(row, column), vertex(row, column + 1), top(row + 1, column), top(row + 1, column + 1));
			}
		}
	}

	/** The vertex that the face below a row uses: the lower rim where the row is cut. */
	private int top(int row, int column) {
		for (Slit slit : slits()) {
			if (row == slit.row() && column >= slit.first() && column <= slit.last()) {
				return slit.lower()[column - slit.first()];
			}
		}
		return vertex(row, column);
	}

	private void stripFaces(Slit slit) {
		int[] up = slit.upper();
		int[] low = slit.lower();
		for (int k = 0; k < slit.upperInner().length; k++) {
			int[] up2 = slit.upperInner()[k];
			int[] low2 = slit.lowerInner()[k];
			for (int i = 0; i + 1 < up.length; i++) {
				quad(up2[i], up2[i + 1], up[i], up[i + 1]);
				quad(low[i], low[i + 1], low2[i], low2[i + 1]);
			}
			up = up2;
			low = low2;
		}
	}

	private void quad(int lowLeft, int lowRight, int topLeft, int topRight) {
		faces.add(new int[] {lowLeft, lowRight, topRight});
		faces.add(new int[] {lowLeft, topRight, topLeft});
	}
}
