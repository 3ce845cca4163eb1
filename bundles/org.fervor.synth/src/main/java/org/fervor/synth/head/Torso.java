package org.fervor.synth.head;

import org.fervor.synth.random.Draws;

/** Shoulders and chest in a shirt or jumper, with a round, pointed or high neckline. */
public final class Torso {

	/** y in front, y at the side, half width, z in front, z at the back. */
	private static final double[][] RINGS = {{-182, -168, 60, -38, -158}, {-186, -172, 66, -35, -164}, {-198, -184, 84, -28, -174}, {-208, -200, 118, -18, -184}, {-222, -216, 158, -8, -192},
			{-245, -236, 190, 2, -198}, {-285, -280, 208, 10, -200}, {-350, -350, 212, 14, -200}, {-470, -470, 214, 10, -200}};
	/** Lifts the shoulders to a neck of usual length, mm. */
	private static final double RAISE = 30;
	private static final int ROWS_PER_RING = 4;
	private static final int COLUMNS = 73;

	private Torso() {
	}

	/** @param build width of the neck and shoulders, about 1 */
	public static Mesh mesh(double build, Draws draws) {
		double point = draws.chance(0.3) ? draws.uniform(15, 40) : draws.uniform(0, 6);
		double high = draws.chance(0.3) ? draws.uniform(8, 22) : 0;
		int rows = (RINGS.length - 1) * ROWS_PER_RING + 1;
		double[] index = new double[RINGS.length];
		double[][] knots = new double[5][RINGS.length];
		for (int i = 0; i < RINGS.length; i++) {
			index[i] = i;
			for (int k = 0; k < 5; k++) {
				knots[k][i] = RINGS[i][k];
			}
		}
		float[] position = new float[3 * rows * COLUMNS];
		float[] paint = new float[Mesh.PAINT * rows * COLUMNS];
		for (int r = 0; r < rows; r++) {
			// rows run up: the last one is the neckline
			double at = (rows - 1 - r) / (double) ROWS_PER_RING;
			double collar = Math.max(0, 1 - at / 2.5);
			for (int c = 0; c < COLUMNS; c++) {
				double phi = -Math.PI + 2 * Math.PI * c / (COLUMNS - 1);
				double s = StrictMath.sin(phi);
				double cos = StrictMath.cos(phi);
				double front = Curves.through(index, knots[3], at);
				double back = Curves.through(index, knots[4], at);
				double y = Curves.lerp(Curves.through(index, knots[0], at), Curves.through(index, knots[1], at), Math.min(1, Math.abs(s) + Math.max(0, -cos)));
				double neck = StrictMath.pow(Math.max(0, cos), 6);
				int v = r * COLUMNS + c;
				position[3 * v] = (float) (Curves.through(index, knots[2], at) * s * (at < 2 ? Math.sqrt(build) : build));
				position[3 * v + 1] = (float) (y + RAISE + high * collar - point * neck * collar * 1.5);
				position[3 * v + 2] = (float) ((front + back) / 2 + (front - back) / 2 * cos);
				int to = Mesh.PAINT * v;
				paint[to + Mesh.AO] = (float) (0.75 + 0.25 * Math.min(1, at / 3) - 0.3 * Curves.bell(at - 0.3, 0.12) * 0.5);
				paint[to + Mesh.U] = (float) (150 * phi);
				paint[to + Mesh.V] = (float) y;
			}
		}
		return new Mesh(Material.CLOTH, position, Mesh.gridTriangles(rows, COLUMNS), paint);
	}
}
