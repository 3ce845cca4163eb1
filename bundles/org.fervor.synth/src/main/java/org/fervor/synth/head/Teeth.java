package org.fervor.synth.head;

import static org.fervor.synth.head.Curves.bell;
import static org.fervor.synth.head.Curves.clamp;
import static org.fervor.synth.head.Curves.step;

import org.fervor.synth.random.Draws;

/** Upper and lower teeth as a strip along the dental arch, and the tongue behind them. */
final class Teeth {

	/** Places along the arch where one tooth ends and the next begins: incisors, canine, premolars, molar; mm from the middle. */
	private static final double[] UPPER_EDGES = {0, 8.5, 15, 22.6, 29.6, 36.4, 46};
	private static final double[] LOWER_EDGES = {0, 5.4, 11.3, 18.2, 25.2, 32.2, 42};
	/** Heights of the crowns, mm. */
	private static final double[] UPPER_LENGTH = {10, 8.8, 9.6, 8.2, 7.4, 6.6};
	private static final double[] LOWER_LENGTH = {8.4, 8.8, 9.6, 8.4, 7.6, 6.8};
	private static final int COLUMNS = 121;
	private static final int ROWS = 8;
	private static final double ARCH_HALF_WIDTH = 27;
	private static final double ARCH_DEPTH = 34;
	/** Half length of the arch, mm, and the angle that it spans. */
	private static final double ARCH_LENGTH = 46;
	private static final double ARCH_ANGLE = 1.35;
	private static final int CANINE = 2;

	private final boolean upper;
	private final double[] edges;
	private final double[] lengths;
	private final double[] wobble;
	private final double scale;
	private final float[] position = new float[3 * ROWS * COLUMNS];
	private final float[] paint = new float[Mesh.PAINT * ROWS * COLUMNS];

	private Teeth(boolean upper, double scale, Draws draws) {
		this.upper = upper;
		this.scale = scale;
		edges = upper ? UPPER_EDGES : LOWER_EDGES;
		lengths = upper ? UPPER_LENGTH : LOWER_LENGTH;
		wobble = new double[2 * lengths.length];
		for (int i = 0; i < wobble.length; i++) {
			wobble[i] = draws.normal(0, 0.35);
		}
	}

	/**
	 * One arch.
	 *
	 * @param biteY  height of the edge of the incisors
	 * @param frontZ front of the incisors
	 * @param scale  1 for the average mouth
	 * @param draws  small irregularities
	 */
	static Mesh arch(boolean upper, double biteY, double frontZ, double scale, Draws draws) {
		Teeth teeth = new Teeth(upper, scale, draws);
		for (int column = 0; column < COLUMNS; column++) {
			teeth.column(column, biteY, frontZ);
		}
		return new Mesh(Material.TEETH, teeth.position, Mesh.gridTriangles(ROWS, COLUMNS), teeth.paint);
	}

	private void column(int column, double biteY, double frontZ) {
		double along = (edges[edges.length - 1] - 0.2) * (2.0 * column / (COLUMNS - 1) - 1);
		int tooth = 0;
		while (Math.abs(along) > edges[tooth + 1]) {
			tooth++;
		}
		// -1 and 1 at the sides of the tooth
		double u = (2 * Math.abs(along) - edges[tooth] - edges[tooth + 1]) / (edges[tooth + 1] - edges[tooth]);
		double a = along / ARCH_LENGTH;
		double x = ARCH_HALF_WIDTH * StrictMath.sin(ARCH_ANGLE * a) / StrictMath.sin(ARCH_ANGLE) * scale;
		double z = frontZ - ARCH_DEPTH * (1 - StrictMath.cos(ARCH_ANGLE * a)) / (1 - StrictMath.cos(ARCH_ANGLE)) * scale;
		double gap = StrictMath.pow(Math.abs(u), 6);
		double rounding = 0.8 * StrictMath.pow(Math.abs(u), 4);
		double length = lengths[tooth] * scale + wobble[tooth + (along < 0 ? lengths.length : 0)] - rounding;
		int away = upper ? 1 : -1;
		for (int row = 0; row < ROWS; row++) {
			double t = row / (ROWS - 1.0);
			double fromEdge = upper ? t : 1 - t;
			double gum = step(0.72, 0.82, fromEdge + 0.1 * gap);
			int v = row * COLUMNS + column;
			position[3 * v] = (float) x;
			position[3 * v + 1] = (float) (biteY + away * (1.35 * fromEdge * length + rounding * (1 - fromEdge)));
			position[3 * v + 2] = (float) (z - 0.9 * gap - 0.7 * (1 - fromEdge) * (1 - fromEdge) + 0.5 * gum - 0.4 * u * u);
			int at = Mesh.PAINT * v;
			paint[at + Mesh.WET] = (float) gum;
			// the cheeks and lips shade the back teeth and the gums
			paint[at + Mesh.AO] = (float) ((0.95 - 0.75 * step(0.08, 0.75, Math.abs(a))) * (1 - 0.4 * gap) * (1 - 0.35 * step(0.3, 1, fromEdge)));
			paint[at + Mesh.SHADE] = tooth == CANINE ? 0.4f : 0.15f;
		}
	}

	/** A tongue that lies behind the lower teeth. */
	static Mesh tongue(double tipY, double tipZ) {
		int rows = 12;
		int columns = 17;
		float[] position = new float[3 * rows * columns];
		float[] paint = new float[Mesh.PAINT * rows * columns];
		for (int r = 0; r < rows; r++) {
			double t = r / (rows - 1.0);
			for (int c = 0; c < columns; c++) {
				double s = 2.0 * c / (columns - 1) - 1;
				int v = r * columns + c;
				position[3 * v] = (float) (19 * s * (0.65 + 0.35 * step(0, 0.5, t)));
				position[3 * v + 1] = (float) (tipY - 5 + 9 * Math.sqrt(clamp(t * 1.4, 0, 1)) + 3 * t - 4.5 * s * s - 1.2 * bell(s, 0.12));
				position[3 * v + 2] = (float) (tipZ - 26 * t - 7 * s * s);
				paint[Mesh.PAINT * v + Mesh.AO] = (float) (0.5 - 0.42 * t);
			}
		}
		return new Mesh(Material.TONGUE, position, Mesh.gridTriangles(rows, columns), paint);
	}
}
