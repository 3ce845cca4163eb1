package org.fervor.synth.head;

import static org.fervor.synth.head.Curves.bell;
import static org.fervor.synth.head.Curves.bump;
import static org.fervor.synth.head.Curves.step;

import org.fervor.synth.ShapeGene;
import org.fervor.synth.SubjectIdentity;

/** The ears: discs with rim, groove, inner fold, bowl, the little flap before it and the lobe, set on the sides of the head. */
final class Ears {

	private static final int RINGS = 22;
	private static final int SPOKES = 44;
	private static final double HALF_HEIGHT = 31;
	private static final double HALF_WIDTH = 17.5;
	/** Where the middle of the ear sits on the average head. */
	private static final double Y = -13;
	private static final double Z = -103;

	private Ears() {
	}

	/** @param anchorX half width of the head at the ears */
	static Mesh mesh(boolean imageLeft, SubjectIdentity identity, double anchorX, double anchorY, double anchorZ) {
		double size = 1 + 0.07 * identity.shape(ShapeGene.EAR_SIZE);
		double angle = 0.5 + 0.12 * identity.shape(ShapeGene.EAR_ANGLE);
		float[] position = new float[3 * RINGS * SPOKES];
		float[] paint = new float[Mesh.PAINT * RINGS * SPOKES];
		double sa = StrictMath.sin(angle);
		double ca = StrictMath.cos(angle);
		for (int r = 0; r < RINGS; r++) {
			double radius = r / (RINGS - 1.0);
			for (int s = 0; s < SPOKES; s++) {
				double turn = 2 * Math.PI * s / (SPOKES - 1);
				double back = StrictMath.cos(turn);
				double up = StrictMath.sin(turn);
				double p = radius * HALF_WIDTH * size * back * (up > 0 ? 1.06 : 1 - 0.42 * up * up);
				double q = radius * HALF_HEIGHT * size * up;
				double h = relief(radius, back, up);
				double lean = -0.2 * q;
				// the front edge lies on the head, the back edge stands off
				double off = 3 + (p + HALF_WIDTH) * sa + h * ca;
				double along = p * ca - h * sa;
				int v = r * SPOKES + s;
				position[3 * v] = (float) ((imageLeft ? -1 : 1) * (anchorX - 5.5 + off));
				position[3 * v + 1] = (float) (anchorY + Y + q);
				position[3 * v + 2] = (float) (anchorZ + Z - along + lean);
				paint(paint, Mesh.PAINT * v, radius, back, up, p, q);
			}
		}
		int[] triangles = Mesh.gridTriangles(RINGS, SPOKES);
		if (!imageLeft) {
			flip(triangles);
		}
		return new Mesh(Material.SKIN, position, triangles, paint);
	}

	private static double relief(double r, double back, double up) {
		double rim = step(-0.75, -0.2, back) + step(0.2, 0.8, up);
		rim = Math.min(1, rim) * step(-0.95, -0.55, up);
		double h = 4.2 * bell(r - 0.9, 0.075) * rim - 2.2 * bell(r - 0.75, 0.08) * rim;
		h += 3.6 * bell(r - 0.58, 0.09) * step(-0.5, 0.3, back) * step(-0.85, -0.3, up);
		h -= 7 * step(0.52, 0.2, r) * step(1.2, 0.2, Math.abs(up));
		h += 4.5 * bump(r, 0.5, 0.14, back, -1, 0.35) - 3 * step(0.85, 1, r);
		h += 1.5 * bump(r, 0.75, 0.2, up, -1, 0.25);
		return h;
	}

	private static void paint(float[] paint, int at, double r, double back, double up, double p, double q) {
		paint[at + Mesh.AO] = (float) (1 - 0.62 * step(0.5, 0.15, r) - 0.28 * bell(r - 0.75, 0.07) * step(-0.3, 0.4, back + Math.max(0, up)));
		paint[at + Mesh.BLOOD] = (float) (0.55 + 0.3 * step(0.6, 1, r));
		paint[at + Mesh.OIL] = 0.35f;
		paint[at + Mesh.U] = (float) (140 + p);
		paint[at + Mesh.V] = (float) q;
	}

	private static void flip(int[] triangles) {
		for (int t = 0; t < triangles.length; t += 3) {
			int swap = triangles[t + 1];
			triangles[t + 1] = triangles[t + 2];
			triangles[t + 2] = swap;
		}
	}
}
