package org.fervor.synth.head;

import static org.fervor.synth.head.Curves.bell;
import static org.fervor.synth.head.Curves.bump;
import static org.fervor.synth.head.Curves.step;

import java.util.EnumMap;
import java.util.Map;

import org.fervor.synth.ActionUnit;
import org.fervor.synth.ActionUnits;

/**
 * How each action unit pulls the skin, in mm at full intensity, after the appearance changes that the FACS manual describes. Lids and jaw turn and slide, so
 * {@link Eyelids} and {@link Jaw} move them. Immutable.
 */
final class MuscleMorphs {

	private final AverageHead head;
	private final Map<ActionUnit, MorphField> left = new EnumMap<>(ActionUnit.class);
	private final Map<ActionUnit, MorphField> right = new EnumMap<>(ActionUnit.class);

	MuscleMorphs(AverageHead head) {
		this.head = head;
		for (ActionUnit unit : ActionUnit.values()) {
			left.put(unit, field(unit, true));
			right.put(unit, field(unit, false));
		}
	}

	void apply(ActionUnits units, float[] position) {
		left.forEach((unit, field) -> field.addTo(position, units.left(unit)));
		right.forEach((unit, field) -> field.addTo(position, units.right(unit)));
	}

	private MorphField field(ActionUnit unit, boolean imageLeft) {
		return MorphField.of(head.chart.vertices, (v, d) -> {
			double share = step(5, -5, imageLeft ? head.x(v) : -head.x(v)) * step(-95, -60, head.z(v));
			if (share > 0) {
				pull(unit, v, d);
				d[0] *= share * (head.x(v) < 0 ? -1 : 1);
				d[1] *= share;
				d[2] *= share;
			}
		});
	}

	/** The pull on the image-right half, outwards positive in x. */
	private void pull(ActionUnit unit, int v, double[] d) {
		double x = Math.abs(head.x(v));
		double y = head.y(v);
		switch (unit) {
			case INNER_BROW_RAISER, OUTER_BROW_RAISER, BROW_LOWERER, CHEEK_RAISER, LID_TIGHTENER, NOSE_WRINKLER -> upper(unit, v, x, y, d);
			case UPPER_LIP_RAISER, NASOLABIAL_DEEPENER, LIP_CORNER_PULLER, DIMPLER, LIP_CORNER_DEPRESSOR, LIP_STRETCHER -> corners(unit, v, x, y, d);
			case LOWER_LIP_DEPRESSOR, CHIN_RAISER, LIP_FUNNELER, LIP_TIGHTENER, LIP_PRESSOR, LIPS_PART, MOUTH_STRETCH -> lips(unit, v, x, y, d);
			default -> {
				// upper lid raiser, jaw drop and closed eyes move no skin of their own
			}
		}
	}

	private void upper(ActionUnit unit, int v, double x, double y, double[] d) {
		// the lids below the brow hang on it, the forehead above gathers
		double hang = y < 22 ? bell(y - 22, 8.5) : bell(y - 22, 16);
		switch (unit) {
			case INNER_BROW_RAISER -> d[1] = 9.2 * bell(x - 10, 12) * hang;
			case OUTER_BROW_RAISER -> d[1] = 8.0 * bell(x - 43, 15) * hang;
			case BROW_LOWERER -> {
				double knit = bell(x - 15, 13) * hang;
				d[0] = -4.2 * bell(x - 15, 11) * hang;
				d[1] = -7.8 * knit - 2.2 * bell(x - 42, 14) * hang;
				d[2] = 1.6 * bump(x, 6, 7, y, 17, 9);
			}
			case CHEEK_RAISER -> {
				double cheek = bump(x, 38, 15, y, -24, 11);
				d[1] = 6.0 * cheek + 1.4 * bump(x, 52, 8, y, -3, 8);
				d[2] = 3.8 * bump(x, 38, 13, y, -20, 9);
				d[0] = -1.2 * bump(x, 50, 8, y, 0, 9);
			}
			case LID_TIGHTENER -> {
				d[1] = 1.6 * bump(x, 33, 14, y, -14, 6);
				d[2] = 0.9 * bump(x, 33, 12, y, -11, 5);
			}
			default -> {
				d[1] = 4.8 * bump(x, 12, 8, y, -40, 10) + 2.4 * bump(x, 8, 7, y, -18, 10) + 4.4 * bump(x, 27, 12, y, -24, 11) - 2.4 * bump(x, 13, 11, y, 19, 9)
						+ lift(v, x, y, 2.8, 1.2);
				d[2] = 1.6 * bump(x, 24, 10, y, -26, 9) + 1.0 * bump(x, 5, 6, y, 4, 7);
				d[0] = 0.8 * bump(x, 12, 6, y, -42, 7) - 1.2 * bump(x, 13, 9, y, 19, 8);
			}
		}
	}

	private void corners(ActionUnit unit, int v, double x, double y, double[] d) {
		double corner = bump(x, 26, 12, y, -68, 12);
		switch (unit) {
			case UPPER_LIP_RAISER -> {
				d[1] = lift(v, x, y, 3.8, 2.6) + 4.0 * bump(x, 24, 9, y, -43, 11) + 1.6 * bump(x, 12, 6, y, -42, 7);
				d[2] = 1.8 * bump(x, 25, 9, y, -42, 10) + 0.6 * lift(v, x, y, 1, 0.5);
			}
			case NASOLABIAL_DEEPENER -> {
				d[1] = 2.6 * bump(x, 21, 9, y, -50, 10) + lift(v, x, y, 0.5, 1.2);
				d[2] = 1.6 * bump(x, 24, 8, y, -44, 9);
			}
			case LIP_CORNER_PULLER -> {
				d[0] = 9.2 * corner + 2.0 * bump(x, 38, 12, y, -50, 14);
				d[1] = 10.0 * bump(x, 28, 12, y, -67, 12) + 4.6 * bump(x, 36, 13, y, -42, 13) + 0.8 * bump(x, 12, 8, y, -42, 8);
				d[2] = -5.0 * corner + 5.4 * bump(x, 37, 12, y, -37, 12) - 1.2 * bump(x, 8, 12, y, -68, 8);
			}
			case DIMPLER -> {
				d[0] = 3.5 * corner;
				d[1] = 2.2 * bump(x, 26, 9, y, -68, 9);
				d[2] = -2.8 * bump(x, 27, 8, y, -68, 8) - 1.4 * bump(x, 32, 3.5, y, -66, 6) + 1.0 * bump(x, 37, 5, y, -66, 9);
			}
			case LIP_CORNER_DEPRESSOR -> {
				d[0] = 1.6 * bump(x, 26, 9, y, -70, 9);
				d[1] = -8.2 * bump(x, 26, 9.5, y, -70, 10) - 2.5 * bump(x, 32, 9, y, -80, 10) + 0.6 * bump(x, 0, 9, y, -68, 8);
				d[2] = 1.2 * bump(x, 31, 6, y, -79, 7);
			}
			default -> {
				d[0] = 8.6 * bump(x, 26, 13, y, -69, 13);
				d[1] = -2.6 * bump(x, 26, 10, y, -70, 11) - 1.2 * below(v, y) * bump(x, 10, 16, y, -74, 8);
				d[2] = -4.2 * corner - 1.6 * bump(x, 6, 14, y, -69, 9);
			}
		}
	}

	private void lips(ActionUnit unit, int v, double x, double y, double[] d) {
		double t = head.lip[v];
		double red = Math.abs(t) < 3 ? step(2.4, 0.9, Math.abs(t)) : 0;
		switch (unit) {
			case LOWER_LIP_DEPRESSOR -> {
				d[1] = -5.0 * drop(v, x, y);
				d[2] = -0.8 * drop(v, x, y);
			}
			case CHIN_RAISER -> {
				d[1] = 4.6 * bump(x, 0, 15, y, -97, 10) + 3.4 * bump(x, 0, 14, y, -72, 9) - 1.4 * bump(x, 26, 7, y, -70, 8);
				d[2] = 1.8 * bump(x, 0, 13, y, -98, 8) + 1.8 * below(v, y) * bump(x, 0, 13, y, -73, 6);
			}
			case LIP_FUNNELER -> {
				d[0] = -4.0 * bump(x, 25, 11, y, -68, 11);
				d[1] = (below(v, y) > 0 ? -2.6 : 2.2) * bump(x, 0, 15, y, -68, 9);
				d[2] = 4.0 * bump(x, 0, 17, y, -68, 10);
			}
			case LIP_TIGHTENER -> {
				d[1] = -0.36 * (y - AverageHead.MOUTH_LINE) * red;
				d[2] = -1.5 * red * step(27, 12, x);
				d[0] = 0.8 * bump(x, 25, 8, y, -68, 8);
			}
			case LIP_PRESSOR -> {
				d[0] = -1.2 * bump(x, 25, 8, y, -68, 8);
				d[1] = -0.44 * (y - AverageHead.MOUTH_LINE) * red - 0.8 * bump(x, 24, 6, y, -69, 6);
				d[2] = -1.8 * red * step(27, 10, x) + 1.5 * bump(x, 10, 13, y, -54, 6) + 1.6 * bump(x, 8, 14, y, -82, 5);
			}
			case LIPS_PART -> {
				d[1] = lift(v, x, y, 1.4, 0.4) - 3.0 * drop(v, x, y);
				d[2] = 0;
			}
			default -> {
				d[0] = -3.6 * bump(x, 26, 12, y, -70, 16);
				d[2] = -2.0 * bump(x, 35, 14, y, -62, 18);
				d[1] = lift(v, x, y, 2.0, 0.6);
			}
		}
	}

	/** A raise of the upper lip: mm in the middle and more beside it, fading up to the nose and towards the corners. */
	private double lift(int v, double x, double y, double middle, double beside) {
		if (below(v, y) > 0) {
			return 0;
		}
		return (middle + beside * bell(x - 13, 7)) * step(27, 14, x) * (y < -58 ? 1 : bell(y + 58, 9));
	}

	/** The share of a drop of the lower lip. */
	private double drop(int v, double x, double y) {
		return below(v, y) * step(26, 8, x) * (y > -78 ? 1 : bell(y + 78, 8));
	}

	/** 1 for what belongs to the lower lip, 0 for what belongs to the upper. */
	private double below(int v, double y) {
		return head.chart.rim[v] < 0 || head.chart.rim[v] == 0 && y < AverageHead.MOUTH_LINE - 1e-6 ? 1 : 0;
	}
}
