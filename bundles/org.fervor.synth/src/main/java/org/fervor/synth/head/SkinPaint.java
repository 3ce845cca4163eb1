package org.fervor.synth.head;

import static org.fervor.synth.head.Curves.bump;
import static org.fervor.synth.head.Curves.step;

import org.fervor.synth.SubjectIdentity;
import org.fervor.synth.SubjectIdentity.Hair;
import org.fervor.synth.SubjectIdentity.HairStyle;

/** Where the skin of one person is red, dark, hairy, wet or shiny. Paint stays on its vertex whatever the face does. */
final class SkinPaint {

	/** Middle line of the brow of the average face, from the inner to the outer end, and its half height. */
	private static final double[] BROW_X = {11, 15, 23, 33, 42, 49, 56};
	private static final double[] BROW_Y = {18.5, 19.8, 22, 24.2, 24.4, 22.3, 18.5};
	private static final double[] BROW_HALF = {2.0, 3.3, 3.8, 3.5, 3.0, 2.3, 1.1};
	/** Darkening of the strips inside the lips and of those inside the lids. */
	private static final double[] MOUTH_AO = {0.75, 0.5, 0.3, 0.15, 0.07, 0.03};

	private final AverageHead head;
	private final SubjectIdentity identity;

	SkinPaint(AverageHead head, SubjectIdentity identity) {
		this.head = head;
		this.identity = identity;
	}

	float[] paint() {
		float[] paint = new float[Mesh.PAINT * head.chart.vertices];
		for (int v = 0; v < head.chart.vertices; v++) {
			vertex(v, paint, Mesh.PAINT * v);
		}
		inner(head.chart.mouth, paint, true);
		inner(head.chart.leftEye, paint, false);
		inner(head.chart.rightEye, paint, false);
		return paint;
	}

	private void vertex(int v, float[] paint, int at) {
		double x = head.x(v);
		double ax = Math.abs(x);
		double y = head.chart.y(v);
		double z = head.z(v);
		double front = step(-70, -40, z);
		double lip = Math.abs(head.lip[v]) < 3 ? step(1.32, 0.72, Math.abs(head.lip[v])) * (0.25 + 0.75 * step(25.6, 17, ax)) * step(25.6, 24.5, ax) : 0;
		// the line between the lips lies in their shade
		paint[at + Mesh.AO] = (float) ((1 - 0.5 * Curves.bell(head.lip[v], 0.09)) * (1 - 0.92 * front * bump(ax, 6.3, 3.0, y, -45.4, 1.9)) * (1 - 0.5 * front * bump(ax, 18, 1.9, y, -41, 7))
				* JawLine.open(head.chart, v, y));
		paint[at + Mesh.LIP] = (float) lip;
		paint[at + Mesh.BROW] = (float) (brow(ax, y) * front);
		paint[at + Mesh.BEARD] = (float) (beard(ax, y, z, head.lip[v]) * (1 - lip));
		paint[at + Mesh.SCALP] = (float) scalp(identity.hair(), identity.female(), ax, y, z);
		paint[at + Mesh.BLOOD] = (float) (front * (0.9 * bump(ax, 38, 14, y, -30, 13) + 0.9 * bump(ax, 0, 11, y, -39, 9) + 0.45 * bump(ax, 0, 16, y, -102, 9)
				+ 0.35 * bump(ax, 14, 6, y, -44, 6) + 0.4 * bump(ax, 22, 10, y, -3, 7) + 0.3 * bump(ax, 40, 10, y, -2, 7)));
		paint[at + Mesh.SHADE] = (float) (front * (0.8 * bump(ax, 24, 11, y, -9, 6) + 0.8 * bump(ax, 31, 15, y, 6, 5.5) + 0.8 * bump(ax, 17, 5, y, -1, 6) + 0.35 * bump(ax, 27, 5, y, -70, 6)
				+ 0.25 * bump(ax, 15, 3, y, -42, 5)));
		paint[at + Mesh.WET] = 0;
		paint[at + Mesh.OIL] = (float) Math.min(1, 0.3 + front * (0.5 * bump(ax, 0, 24, y, 36, 16) + 0.7 * bump(ax, 0, 8, y, -30, 16) + 0.25 * bump(ax, 0, 12, y, -102, 8)
				+ 0.25 * bump(ax, 42, 12, y, -22, 10)));
		paint[at + Mesh.U] = (float) (72 * head.chart.phi[v < head.chart.gridVertices ? head.chart.columnOf(v) : 0] + (v < head.chart.gridVertices ? 0 : x - 72 * head.chart.phi[0]));
		paint[at + Mesh.V] = (float) y;
	}

	/** How much brow hair grows at a place of the average face, 0..1. */
	double brow(double ax, double y) {
		double length = identity.brows().length();
		double x = 30 + (ax - 30) / length;
		if (x < 9 || x > 58) {
			return 0;
		}
		double middle = Curves.through(BROW_X, BROW_Y, x);
		double half = Curves.through(BROW_X, BROW_HALF, x) * identity.brows().thickness();
		return step(1.25, 0.55, Math.abs(y - middle) / half) * step(9.5, 15, x) * step(59, 54, x);
	}

	/** The angle at which brow hairs grow there, radians from outwards. */
	static double browAngle(double ax, double y) {
		double middle = Curves.through(BROW_X, BROW_Y, ax);
		double upright = step(24, 11, ax);
		return 0.15 + 1.15 * upright + (middle - y) * 0.14 - 0.55 * step(34, 54, ax);
	}

	/** Where a beard would grow, 0..1. */
	static double beard(double ax, double y, double z, double lip) {
		double chin = step(-72, -84, y) * step(-150, -126, y);
		double cheek = step(-40, -66, y - 0.35 * (ax - 40)) * step(20, 34, ax) * step(-82, -66, z);
		double sideburn = step(-68, -74, z) * step(-92, -86, z) * step(-60, -40, y) * step(14, 4, y) * step(48, 56, ax);
		double moustache = step(-49, -53, y) * step(27, 23, ax) * step(-72, -66, y);
		double underLip = ax < 30 ? step(-71, -78, y) : 0;
		double grows = Math.max(Math.max(Math.max(chin, cheek), Math.max(moustache, underLip)), 0.8 * sideburn);
		return grows * step(-100, -80, z) * step(-152, -128, y);
	}

	/** Where the hair of the head grows, 0..1. */
	static double scalp(Hair hair, boolean female, double ax, double y, double z) {
		HairStyle style = hair.style();
		double line = 61 + hair.hairline() - 0.005 * ax * ax + 7 * bump(ax, 36, 11, 0, 0, 1);
		double temple = -62;
		if (style == HairStyle.RECEDING) {
			line += 12 + 16 * bump(ax, 34, 14, 0, 0, 1);
			temple = -72;
		}
		if (style == HairStyle.BALD) {
			// a wreath from ear to ear at most
			return 0.35 * step(-100, -125, z) * step(52, 34, y) * step(-62, -45, y);
		}
		double above = step(line - 5, line + 8, y);
		// a sideburn before the ear, an arch over it, down to the neck behind it
		double low = Curves.lerp(Curves.lerp(female ? 22 : -2, female ? 24 : 16, step(-76, -88, z)), -58, step(-112, -126, z));
		double side = step(temple + 7, temple - 4, z) * step(low - 5, low + 5, y);
		double behind = step(-112, -124, z) * step(-72, -55, y);
		return Math.max(above, Math.max(side, behind)) * step(-80, -62, y);
	}

	private static void inner(Slit slit, float[] paint, boolean lips) {
		for (int k = 0; k < slit.upperInner().length; k++) {
			for (int i = 0; i < slit.upper().length; i++) {
				for (int v : new int[] {slit.upperInner()[k][i], slit.lowerInner()[k][i]}) {
					int at = Mesh.PAINT * v;
					paint[at + Mesh.WET] = lips ? Math.min(1, 0.45f + 0.3f * k) : 0.8f;
					paint[at + Mesh.AO] = (float) (lips ? MOUTH_AO[k] : 0.85 - 0.35 * k);
					paint[at + Mesh.LIP] = lips && k == 0 ? 1 : 0;
					paint[at + Mesh.BEARD] = 0;
				}
			}
		}
	}
}
