package org.fervor.synth.head;

import static org.fervor.synth.head.Curves.bump;
import static org.fervor.synth.head.Curves.step;

import org.fervor.synth.SubjectIdentity.Hair;
import org.fervor.synth.SubjectIdentity.HairStyle;

/**
 * How a style is cut.
 *
 * @param strands how many
 * @param points  per strand
 * @param length  mm
 * @param lift    how steeply hairs leave the skin, 0..1
 * @param weight  pull downwards
 * @param volume  thickness of the hair over the skull, mm
 */
record HairCut(int strands, int points, double length, double lift, double weight, double volume) {

	static HairCut of(HairStyle style) {
		return switch (style) {
			case BALD -> new HairCut(900, 3, 3, 0.5, 0, 1);
			case RECEDING -> new HairCut(3600, 4, 14, 0.4, 0.05, 3);
			case CROP -> new HairCut(6000, 4, 11, 0.35, 0.02, 4);
			case SHORT -> new HairCut(5200, 7, 32, 0.38, 0.06, 8);
			case SIDE_PART -> new HairCut(5000, 9, 66, 0.25, 0.10, 11);
			case SWEPT_BACK -> new HairCut(5000, 9, 75, 0.25, 0.05, 11);
			case CURLY -> new HairCut(5200, 15, 80, 0.45, 0.08, 22);
			case FRINGE -> new HairCut(4800, 10, 85, 0.35, 0.16, 9);
			case BOB -> new HairCut(4400, 15, 195, 0.35, 0.22, 13);
			case LONG -> new HairCut(4200, 19, 330, 0.35, 0.24, 13);
			case TIED -> new HairCut(5600, 9, 120, 0.16, 0.02, 7);
		};
	}

	/** Most cuts are shorter on the sides and at the neck. */
	double sideShorter(HairStyle style, double y, double z) {
		return switch (style) {
			case SHORT, SIDE_PART, SWEPT_BACK, FRINGE -> 0.05 + 0.09 * step(-35, 20, y) + 0.86 * step(20, 80, y + 0.2 * (z + 95));
			case CROP, RECEDING -> 0.3 + 0.7 * step(-20, 60, y);
			case CURLY -> 0.22 + 0.78 * step(-10, 60, y);
			// all hairs end at the knot
			case TIED -> 0.16 + 0.84 * step(-205, -20, z);
			default -> 1;
		};
	}

	/** Where the comb pulls at a place. */
	double[] comb(Hair hair, double x, double y, double z) {
		double part = 30 * hair.parting();
		double side = Math.signum(x - part);
		double top = step(40, 85, y);
		double[] d = switch (hair.style()) {
			case SIDE_PART -> new double[] {side * (0.4 + 0.6 * top), -0.75 * (1 - top), -0.35 + 0.25 * top};
			case SWEPT_BACK -> new double[] {0.15 * Math.signum(x), 0.25 * top - 0.45 * (1 - top), -1};
			case FRINGE -> new double[] {0.25 * Math.signum(x) * (1 - top), -0.8 * (1 - 0.6 * top), z > -70 ? 0.7 : -0.35};
			case BOB, LONG -> new double[] {side * (0.75 * top + 0.12), -0.5 - 0.4 * (1 - top), -0.42 + 0.1 * top - 0.5 * bump(Math.abs(x), 30, 40, z, 0, 45)};
			case CURLY -> new double[] {side * (0.5 * top + 0.25), -0.3 - 0.4 * (1 - top), z > -60 ? 0.3 * top : -0.45};
			case TIED -> new double[] {-x / 90 * (1 - 0.3 * top), (50 - y) / 110, -1};
			case SHORT -> new double[] {0.35 * Math.signum(x) * (1 - top) + 0.1 * side, -0.55 * (1 - top) + 0.25 * top, z > -80 ? 0.45 * top : -0.4};
			default -> new double[] {0.2 * Math.signum(x), -0.35 * (1 - top), 0.25 * top - 0.2};
		};
		HairGrower.unit(d);
		return d;
	}
}
