package org.fervor.synth.head;

/** Upper and lower front teeth as a strip along the dental arch, and the tongue behind them. */
final class Teeth {

	/** Half widths along the arch where one tooth ends and the next begins: incisors, canine, premolars, molars; mm. */
	private static final double[] UPPER_EDGES = {0, 8.5, 15, 22.6, 29.6, 36.4, 46};
	private static final double[] LOWER_EDGES = {0, 5.4, 11.3, 18.2, 25.2, 32.2, 42};
	private static final double[] UPPER_LENGTH = {10, 8.8, 9.6, 8.2, 7.4, 6.6};
	private static final double[] LOWER_LENGTH = {8.4, 8.8, 9.6, 8.4, 7.6, 6.8};
	private static final int COLUMNS = 121;
	private static final int ROWS = 8;

	private Teeth() {
	}

	/**
	 * One arch.
	 *
	 * @param biteY the edge of the incisors
	 * @param frontZ the front of the incisors
	 * @param scale 1 for the average mouth
	 * @param seed   small irregularities
	 */
	static Mesh arch(boolean upper, double biteY, double frontZ, double scale, org.fervor.synth.random.Draws draws) {
		double[] edges = upper ? UPPER_EDGES : LOWER_EDGES;
		double[] lengths = upper ? UPPER_LENGTH : LOWER_LENGTH;
		double reach = edges[edges.length - 1] - 0.2;
		double[] wobble = new double[2 * lengths.length];
		for (int i = 0; i < wobble.length; i++) {
			wobble[i] = draws.normal(0, 0.35);
		}
		float[] position = new float[3 * ROWS * COLUMNS];
		float[] paint = new float[Mesh.PAINT * ROWS * COLUMNS];
		for (int c = 0; c < COLUMNS; c++) {
			double along = reach * (2.0 * c / (COLUMNS - 1) - 1);
			int tooth = 0;
			while (Math.abs(along) > edges[tooth + 1]) {
				tooth++;
			}
			double middle = (edges[tooth] + edges[tooth + 1]) / 2;
			double half = (edges[tooth + 1] - edges[tooth]) / 2;
			double u = (Math.abs(along) - middle) / half;
			// arc length to a parabola-like arch: wide at the molars
			double a = along / 46;
			double x = 27 * StrictMath.sin(1.35 * a) / StrictMath.sin(1.35) * scale;
			double z = frontZ - 34 * (1 - StrictMath.cos(1.35 * a)) / (1 - StrictMath.cos(1.35)) * scale;
			double gap = StrictMath.pow(Math.abs(u), 6);
			double length = lengths[tooth] * scale + wobble[tooth + (along < 0 ? lengths.length : 0)] - 0.8 * StrictMath.pow(Math.abs(u), 4);
			for (int r = 0; r < ROWS; r++) {
				double t = r / (ROWS - 1.0);
				int v = r * COLUMNS + c;
				// row 0 is the lowest one seen from the front: the edge of the upper teeth, the gums of the lower
				double fromEdge = upper ? t : 1 - t;
				double gum = Curves.step(0.72, 0.82, fromEdge + 0.1 * gap);
				double y = biteY + (upper ? 1 : -1) * (fromEdge * 1.35 - (fromEdge == 0 ? 0 : 0)) * length + (upper ? 1 : -1) * 0.8 * StrictMath.pow(Math.abs(u), 4) * (1 - fromEdge);
				position[3 * v] = (float) x;
				position[3 * v + 1] = (float) y;
				position[3 * v + 2] = (float) (z - 0.9 * gap - 1.2 * (1 - fromEdge) * (1 - fromEdge) * 0.6 + 0.5 * gum - 0.4 * u * u);
				int at = Mesh.PAINT * v;
				paint[at + Mesh.WET] = (float) gum;
				paint[at + Mesh.AO] = (float) ((0.95 - 0.75 * Curves.step(0.08, 0.75, Math.abs(a))) * (1 - 0.4 * gap) * (1 - 0.35 * Curves.step(0.3, 1, fromEdge)));
				paint[at + Mesh.SHADE] = (float) (tooth == 2 ? 0.4 : 0.15);
				paint[at + Mesh.U] = (float) along;
				paint[at + Mesh.V] = (float) y;
			}
		}
		return new Mesh(Material.TEETH, position, Mesh.gridTriangles(ROWS, COLUMNS), paint);
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
				position[3 * v] = (float) (19 * s * (0.65 + 0.35 * Curves.step(0, 0.5, t)));
				position[3 * v + 1] = (float) (tipY - 5 + 9 * StrictMath.sqrt(Curves.clamp(t * 1.4, 0, 1)) + 3 * t - 4.5 * s * s - 1.2 * Curves.bell(s, 0.12));
				position[3 * v + 2] = (float) (tipZ - 26 * t - 7 * s * s);
				int at = Mesh.PAINT * v;
				paint[at + Mesh.AO] = (float) (0.5 - 0.42 * t);
				paint[at + Mesh.WET] = 1;
				paint[at + Mesh.U] = (float) (19 * s);
				paint[at + Mesh.V] = (float) (30 * t);
			}
		}
		return new Mesh(Material.TONGUE, position, Mesh.gridTriangles(rows, columns), paint);
	}
}
