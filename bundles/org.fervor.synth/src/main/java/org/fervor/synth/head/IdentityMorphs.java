package org.fervor.synth.head;

import static org.fervor.synth.head.Curves.bump;
import static org.fervor.synth.head.Curves.lerp;
import static org.fervor.synth.head.Curves.step;

import java.util.EnumMap;
import java.util.Map;

import org.fervor.synth.ShapeGene;
import org.fervor.synth.SubjectIdentity;

/** What each shape gene does to the average head, in mm per standard deviation (spreads after Farkas 1994). Immutable. */
final class IdentityMorphs {

	private final AverageHead head;
	private final Map<ShapeGene, MorphField> fields = new EnumMap<>(ShapeGene.class);

	IdentityMorphs(AverageHead head) {
		this.head = head;
		for (ShapeGene gene : ShapeGene.values()) {
			fields.put(gene, MorphField.of(head.chart.vertices, (v, d) -> displace(gene, v, d)));
		}
	}

	/** Moves an average head to a person's neutral face. */
	void apply(SubjectIdentity identity, float[] position) {
		fields.forEach((gene, field) -> field.addTo(position, identity.shape(gene)));
	}

	private void displace(ShapeGene gene, int v, double[] d) {
		double x = head.x(v);
		double y = head.y(v);
		double z = head.z(v);
		if (gene.ordinal() <= ShapeGene.CRANIUM_HEIGHT.ordinal() || gene == ShapeGene.NECK_WIDTH) {
			skull(gene, x, y, z, d);
		} else if (gene.ordinal() <= ShapeGene.MIDFACE_PROJECTION.ordinal()) {
			face(gene, x, y, z, d);
		} else if (gene.ordinal() <= ShapeGene.EYE_BAGS.ordinal()) {
			eyes(gene, x, y, z, d);
		} else if (gene.ordinal() <= ShapeGene.NOSTRIL_FLARE.ordinal()) {
			nose(gene, x, y, z, d);
		} else if (gene.ordinal() <= ShapeGene.PHILTRUM.ordinal()) {
			mouth(gene, v, x, y, z, d);
		} else {
			skew(gene, x, y, z, d);
		}
	}

	private static void skull(ShapeGene gene, double x, double y, double z, double[] d) {
		double aboveNeck = step(-150, -110, y);
		switch (gene) {
			case HEAD_WIDTH -> d[0] = 0.036 * x * aboveNeck;
			case HEAD_DEPTH -> d[2] = 0.035 * (z + 60) * step(-60, -110, z) * step(-90, -40, y);
			case HEAD_SIZE -> {
				d[0] = 0.022 * x * aboveNeck;
				d[1] = 0.022 * y * aboveNeck;
				d[2] = 0.022 * (z + 95) * aboveNeck;
			}
			case FACE_LENGTH -> d[1] = 0.032 * Math.min(0, Math.max(y, -125)) * step(-185, -125, y);
			case FOREHEAD_HEIGHT -> d[1] = 0.075 * Math.max(0, y - 24) * step(-160, -60, z);
			case FOREHEAD_SLOPE -> d[2] = -0.09 * Math.max(0, y - 22) * step(-90, -10, z) * step(115, 75, y);
			case TEMPLE_WIDTH -> d[0] = Math.signum(x) * 2.4 * step(20, 55, Math.abs(x)) * bump(y, 28, 22, z, -50, 40);
			case CRANIUM_HEIGHT -> d[1] = 0.05 * Math.max(0, y - 30);
			default -> d[0] = 0.075 * x * step(-112, -128, y) * step(-215, -170, y);
		}
	}

	private static void face(ShapeGene gene, double x, double y, double z, double[] d) {
		double side = Math.signum(x);
		double ax = Math.abs(x);
		double front = step(-95, -55, z);
		switch (gene) {
			case JAW_WIDTH -> d[0] = side * 3.4 * step(14, 45, ax) * bump(y, -84, 24, z, -60, 45);
			case JAW_SQUARE -> {
				double corner = bump(ax, 48, 16, y, -92, 16) * step(-110, -85, z);
				d[0] = side * 2.0 * corner;
				d[1] = -3.5 * corner;
			}
			case CHIN_LENGTH -> d[1] = -2.7 * step(-78, -108, y) * step(-185, -122, y) * step(-110, -40, z);
			case CHIN_WIDTH -> d[0] = 0.17 * x * bump(ax, 14, 16, y, -106, 12) * front;
			case CHIN_PROJECTION -> d[2] = 3.2 * bump(ax, 0, 20, y, -104, 15) * front;
			case CHIN_CLEFT -> d[2] = -0.55 * bump(ax, 0, 2.4, y, -105, 6);
			case JOWLS -> {
				double sag = bump(ax, 38, 10, y, -97, 10) * step(-100, -60, z);
				d[0] = side * 1.6 * sag;
				d[1] = -1.8 * sag;
				d[2] = 1.2 * sag;
			}
			case DOUBLE_CHIN -> d[1] = -3.4 * step(-5, -25, z) * step(-95, -70, z) * bump(ax, 0, 30, y, -121, 9);
			case CHEEKBONES -> {
				d[0] = side * 2.0 * bump(ax, 58, 13, y, -20, 13) * step(-100, -70, z);
				d[2] = 2.0 * bump(ax, 46, 13, y, -24, 11);
			}
			case CHEEK_FULLNESS -> {
				double full = bump(ax, 44, 18, y, -58, 20) * step(-105, -80, z);
				d[0] = side * 3.0 * full;
				d[2] = 1.8 * full + 1.2 * bump(ax, 28, 14, y, -40, 16);
				d[1] = -1.2 * bump(ax, 35, 25, y, -112, 12) * step(-110, -60, z);
			}
			case CHEEK_HOLLOW -> d[2] = -1.6 * bump(ax, 42, 10, y, -60, 13) * front;
			case MIDFACE_LENGTH -> d[1] = -2.4 * step(-4, -40, y) * step(-185, -125, y);
			default -> d[2] = 2.2 * bump(ax, 0, 34, y, -52, 26) * front;
		}
	}

	private static void eyes(ShapeGene gene, double x, double y, double z, double[] d) {
		double side = Math.signum(x);
		double ax = Math.abs(x);
		double front = step(-75, -45, z);
		double eye = bump(ax, 31.5, 17, y, 0, 13) * front;
		switch (gene) {
			case BROW_RIDGE -> d[2] = 1.9 * bump(ax, 25, 16, y, 17, 6.5) + 0.8 * bump(ax, 0, 9, y, 18, 8);
			case BROW_HEIGHT -> d[1] = 2.2 * bump(ax, 30, 24, y, 22, 9) * front;
			case BROW_TILT -> d[1] = 1.1 * (ax - 30) / 15 * bump(ax, 30, 22, y, 21, 8) * front;
			case BROW_ARCH -> d[1] = 1.7 * (bump(ax, 37, 8, y, 22, 8) - 0.5 * bump(ax, 54, 7, y, 20, 8)) * front;
			case BROW_SPACING -> d[0] = side * 1.5 * bump(ax, 16, 9, y, 21, 7);
			case EYE_SPACING -> d[0] = side * 1.6 * eye * step(0, 12, ax);
			case EYE_WIDTH -> d[0] = side * (ax - 31) * 0.05 * bump(ax, 31, 16, y, 0, 10) * front;
			case EYE_TILT -> d[1] = 1.3 * (ax - 28) / 16 * eye;
			case EYE_DEPTH -> d[2] = -1.7 * bump(ax, 31, 13, y, 1, 9) * front;
			case EYE_HEIGHT -> d[1] = 1.6 * bump(ax, 31.5, 20, y, 0, 14) * front;
			case LID_FOLD -> d[2] = 1.6 * bump(ax, 34, 12, y, 11.5, 3.5) * front;
			case EYE_BAGS -> d[2] = 0.9 * bump(ax, 30, 9, y, -13, 3) - 0.6 * bump(ax, 28, 10, y, -18, 2.5);
			default -> {
				// the opening of the lids is no displacement: Eyelids reads it
			}
		}
	}

	private static void nose(ShapeGene gene, double x, double y, double z, double[] d) {
		double ax = Math.abs(x);
		switch (gene) {
			case NOSE_WIDTH -> {
				d[0] = 0.105 * x * bump(ax, 8, 9, y, -42, 9);
				d[2] = -0.5 * bump(ax, 0, 7, y, -40, 9);
			}
			case NOSE_BRIDGE_WIDTH -> d[2] = 1.5 * bump(ax, 7.5, 3, y, -12, 15);
			case NOSE_LENGTH -> d[1] = -2.4 * step(0, -34, y) * bump(ax, 0, 17, y, -44, 22) * step(-58, -46, y);
			case NOSE_PROJECTION -> d[2] = 0.1 * Math.max(0, z - 2) * bump(ax, 0, 13, y, -34, 17);
			case NOSE_HUMP -> d[2] = 1.5 * bump(ax, 0, 5, y, -15, 8);
			case NOSE_TIP_UP -> d[1] = 1.8 * bump(ax, 0, 7, y, -40, 7) * step(4, 18, z);
			case NOSE_TIP_SIZE -> {
				d[0] = 0.11 * x * bump(ax, 0, 9, y, -38, 7) * step(5, 16, z);
				d[1] = -0.6 * bump(ax, 0, 7, y, -43, 5) * step(5, 16, z);
			}
			case NOSE_ROOT -> d[2] = 1.6 * bump(ax, 0, 6, y, 0, 8);
			default -> d[0] = Math.signum(x) * 1.0 * bump(ax, 12.5, 5, y, -43, 6);
		}
	}

	private void mouth(ShapeGene gene, int v, double x, double y, double z, double[] d) {
		double ax = Math.abs(x);
		double t = head.lip[v];
		double taper = Math.sqrt(Math.max(0, 1 - ax * ax / 660));
		switch (gene) {
			case MOUTH_WIDTH -> d[0] = 0.075 * x * bump(ax, 14, 16, y, -68, 16);
			case MOUTH_HEIGHT -> d[1] = 1.5 * bump(ax, 0, 34, y, -68, 14) * step(-70, -30, z);
			case MOUTH_CURVE -> d[1] = 1.1 * (bump(ax, 27, 8, y, -68, 8) - 0.5 * bump(ax, 0, 8, y, -68, 6)) * step(-50, -20, z);
			case LIP_UPPER -> fuller(t, taper, 1.3, step(0, 1, t) * step(2.6, 1, t), d);
			case LIP_LOWER -> fuller(-t, taper, -1.5, step(0, 1, -t) * step(2.4, 1, -t), d);
			case LIP_PROJECTION -> d[2] = 1.6 * bump(ax, 0, 17, y, -68, 11) * step(-50, -20, z);
			case CUPID_BOW -> d[1] = Math.abs(t) > 3 || t < 0 ? 0 : 0.7 * (bump(ax, 5.5, 2.6, t, 1, 0.6) - bump(ax, 0, 2.2, t, 1, 0.6));
			default -> d[2] = 0.6 * (bump(ax, 5, 2.2, y, -54, 6) - bump(ax, 0, 2.3, y, -54, 6));
		}
	}

	/** A lip one deviation fuller: its border moves by mm and the red swells. */
	private static void fuller(double t, double taper, double mm, double share, double[] d) {
		if (t < 0 || t > 3) {
			return;
		}
		d[1] = mm * share * taper;
		d[2] = 0.9 * taper * Curves.bell(t - 0.6, 0.35);
	}

	private static void skew(ShapeGene gene, double x, double y, double z, double[] d) {
		double front = step(-85, -45, z);
		switch (gene) {
			case SKEW_MOUTH -> d[1] = 0.035 * x * bump(x, 0, 26, y, -68, 14) * front;
			case SKEW_JAW -> d[0] = 1.6 * step(-50, -105, y) * step(-170, -120, y) * lerp(0.3, 1, front);
			case SKEW_NOSE -> d[0] = 1.0 * bump(x, 0, 13, y, -34, 16) * step(2, 14, z);
			case SKEW_BROWS -> d[1] = 0.8 * Math.signum(x) * bump(Math.abs(x), 32, 20, y, 21, 8) * front;
			case SKEW_EYES -> d[1] = 0.6 * Math.signum(x) * bump(Math.abs(x), 31.5, 16, y, 0, 12) * front;
			default -> {
				// size and angle of the ears: Ears reads them
			}
		}
	}
}
