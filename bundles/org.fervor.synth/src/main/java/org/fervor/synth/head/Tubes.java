package org.fervor.synth.head;

import java.util.List;

/** Round bars along a path: frames of glasses, fingers. */
final class Tubes {

	private static final int SIDES = 10;

	private Tubes() {
	}

	/**
	 * A tube with rounded ends.
	 *
	 * @param path   points x, y, z, at least two
	 * @param radius mm, one per point
	 */
	static Mesh along(Material material, List<double[]> path, double[] radius) {
		int n = path.size();
		float[] position = new float[3 * n * (SIDES + 1)];
		float[] paint = new float[Mesh.PAINT * n * (SIDES + 1)];
		for (int i = 0; i < n; i++) {
			double[] p = path.get(i);
			double[] a = path.get(Math.max(0, i - 1));
			double[] b = path.get(Math.min(n - 1, i + 1));
			double[] t = unit(new double[] {b[0] - a[0], b[1] - a[1], b[2] - a[2]});
			double[] helper = Math.abs(t[2]) < 0.8 ? new double[] {0, 0, 1} : new double[] {0, 1, 0};
			double[] u = unit(cross(helper, t));
			double[] w = cross(t, u);
			for (int s = 0; s <= SIDES; s++) {
				double angle = 2 * Math.PI * s / SIDES;
				double c = StrictMath.cos(angle) * radius[i];
				double d = StrictMath.sin(angle) * radius[i];
				int v = i * (SIDES + 1) + s;
				for (int k = 0; k < 3; k++) {
					position[3 * v + k] = (float) (p[k] + c * u[k] + d * w[k]);
				}
				paint[Mesh.PAINT * v + Mesh.AO] = 0.9f;
				paint[Mesh.PAINT * v + Mesh.OIL] = 0.3f;
				paint[Mesh.PAINT * v + Mesh.BLOOD] = 0.35f;
				paint[Mesh.PAINT * v + Mesh.U] = (float) (300 + 9 * angle);
				paint[Mesh.PAINT * v + Mesh.V] = 6f * i;
			}
		}
		return new Mesh(material, position, Mesh.gridTriangles(n, SIDES + 1), paint);
	}

	private static double[] cross(double[] a, double[] b) {
		return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
	}

	private static double[] unit(double[] a) {
		double length = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]) + 1e-12;
		return new double[] {a[0] / length, a[1] / length, a[2] / length};
	}
}
