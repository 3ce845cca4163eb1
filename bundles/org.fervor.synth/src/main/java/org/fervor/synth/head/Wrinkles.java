package org.fervor.synth.head;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.fervor.synth.ActionUnit;
import org.fervor.synth.ActionUnits;
import org.fervor.synth.SubjectIdentity;

/** Folds and furrows of the skin: lines on the average face that muscles and age deepen. Immutable. */
final class Wrinkles {

	/** A family of lines that come and go together. */
	enum Family {
		FOREHEAD_MIDDLE, FOREHEAD_SIDE, GLABELLA, NASOLABIAL, CROWS_FEET, UNDER_EYE, NOSE_ROOT, CHIN, MENTOLABIAL, MARIONETTE, LID_CREASE
	}

	/** x, y pairs from end to end, depth mm, half width mm. */
	private record Line(double[] path, double depth, double width) {
	}

	private final Map<Family, MorphField> left = new EnumMap<>(Family.class);
	private final Map<Family, MorphField> right = new EnumMap<>(Family.class);

	Wrinkles(AverageHead head) {
		for (Family family : Family.values()) {
			List<Line> lines = lines(family);
			left.put(family, field(head, lines, true));
			right.put(family, field(head, lines, false));
		}
	}

	/**
	 * Writes how deep the skin is folded.
	 *
	 * @param fold x, y, z triples, only z is written: mm outwards, negative in a furrow
	 */
	void fold(SubjectIdentity identity, ActionUnits units, float[] fold) {
		for (Family family : Family.values()) {
			left.get(family).addTo(fold, depth(family, identity, units, true));
			right.get(family).addTo(fold, depth(family, identity, units, false));
		}
	}

	private static double depth(Family family, SubjectIdentity identity, ActionUnits units, boolean imageLeft) {
		double age = Curves.step(22, 75, identity.age()) * identity.skin().wrinkles();
		double set = 0.45 + 0.9 * age;
		return switch (family) {
			case FOREHEAD_MIDDLE -> 0.55 * age + (0.3 + set) * at(units, ActionUnit.INNER_BROW_RAISER, imageLeft);
			case FOREHEAD_SIDE -> 0.55 * age + (0.3 + set) * at(units, ActionUnit.OUTER_BROW_RAISER, imageLeft);
			case GLABELLA -> 0.35 * age + (0.5 + 1.1 * set) * Math.max(at(units, ActionUnit.BROW_LOWERER, imageLeft), 0.35 * at(units, ActionUnit.NOSE_WRINKLER, imageLeft));
			case NASOLABIAL -> 0.34 + 0.75 * age + (0.95 + 0.5 * age) * strongest(units, imageLeft, ActionUnit.LIP_CORNER_PULLER, ActionUnit.UPPER_LIP_RAISER, ActionUnit.NOSE_WRINKLER,
					ActionUnit.NASOLABIAL_DEEPENER);
			case CROWS_FEET -> 0.4 * age + (0.35 + 1.25 * set) * at(units, ActionUnit.CHEEK_RAISER, imageLeft);
			case UNDER_EYE -> 0.3 + 0.5 * age + 1.1 * strongest(units, imageLeft, ActionUnit.CHEEK_RAISER, ActionUnit.LID_TIGHTENER, ActionUnit.NOSE_WRINKLER);
			case NOSE_ROOT -> (0.5 + 1.3 * set) * at(units, ActionUnit.NOSE_WRINKLER, imageLeft);
			case CHIN -> 0.9 * at(units, ActionUnit.CHIN_RAISER, imageLeft);
			case MENTOLABIAL -> 0.3 * age + 0.8 * at(units, ActionUnit.CHIN_RAISER, imageLeft);
			case MARIONETTE -> 0.5 * age + 0.6 * at(units, ActionUnit.LIP_CORNER_DEPRESSOR, imageLeft);
			case LID_CREASE -> identity.eyes().crease();
		};
	}

	private static double at(ActionUnits units, ActionUnit unit, boolean imageLeft) {
		return imageLeft ? units.left(unit) : units.right(unit);
	}

	private static double strongest(ActionUnits units, boolean imageLeft, ActionUnit... candidates) {
		double best = 0;
		for (ActionUnit unit : candidates) {
			best = Math.max(best, at(units, unit, imageLeft));
		}
		return best;
	}

	private static List<Line> lines(Family family) {
		List<Line> lines = new ArrayList<>();
		switch (family) {
			case FOREHEAD_MIDDLE -> {
				add(lines, 0.8, 1.5, 0, 33, 10, 33.5, 22, 34, 30, 33);
				add(lines, 0.9, 1.6, 0, 41, 12, 42, 26, 42.5, 34, 42);
				add(lines, 0.7, 1.6, 0, 49.5, 14, 50, 28, 50);
			}
			case FOREHEAD_SIDE -> {
				add(lines, 0.7, 1.4, 26, 35, 36, 37, 48, 35, 54, 31);
				add(lines, 0.8, 1.5, 24, 43, 36, 45, 50, 42, 57, 36);
				add(lines, 0.5, 1.5, 26, 51, 40, 52, 52, 48);
			}
			case GLABELLA -> {
				add(lines, 1.2, 1.5, 5.5, 10, 6.5, 18, 8, 28);
				add(lines, 0.6, 1.2, 12, 17, 13, 24);
			}
			case NASOLABIAL -> add(lines, 1.9, 3.1, 15, -36, 20, -44, 27, -55, 32, -65, 34, -75);
			case CROWS_FEET -> {
				add(lines, 0.6, 1.0, 50, 5, 56, 9, 60, 12);
				add(lines, 0.7, 1.0, 50, 0, 57, 1, 62, 1);
				add(lines, 0.6, 1.0, 49, -5, 56, -9, 60, -13);
			}
			case UNDER_EYE -> {
				add(lines, 0.7, 1.3, 18, -8, 24, -12.5, 33, -14, 42, -11.5, 48, -7);
				add(lines, 0.4, 1.2, 17, -10, 23, -16, 31, -19);
			}
			case NOSE_ROOT -> {
				add(lines, 0.8, 1.1, 0, 5, 6, 5, 10, 3);
				add(lines, 0.8, 1.1, 0, -1, 6, -2, 11, -5);
				add(lines, 0.9, 1.2, 4, -9, 9, -12, 13, -18);
				add(lines, 0.6, 1.1, 6, -15, 11, -20, 14, -26);
			}
			case CHIN -> {
				for (int i = 0; i < 9; i++) {
					double cx = 1.5 + 4.2 * (i % 3) + (i / 3 % 2) * 2;
					double cy = -95 - 5 * (i / 3);
					add(lines, 0.7, 1.4, cx, cy, cx + 0.6, cy - 1.2);
				}
			}
			case MENTOLABIAL -> add(lines, 0.9, 1.8, 0, -86, 9, -87, 17, -90);
			case MARIONETTE -> add(lines, 1.0, 1.6, 27.5, -71, 29.5, -78, 31, -88);
			case LID_CREASE -> add(lines, 0.9, 1.0, 18, 5, 23, 9.5, 31, 11.5, 40, 10, 47.5, 4.5);
		}
		return lines;
	}

	private static void add(List<Line> lines, double depth, double width, double... path) {
		lines.add(new Line(path, depth, width));
	}

	private static MorphField field(AverageHead head, List<Line> lines, boolean imageLeft) {
		return MorphField.of(head.chart.vertices, (v, d) -> {
			double share = Curves.step(2, -2, imageLeft ? head.x(v) : -head.x(v));
			if (share == 0 || head.z(v) < -60 || v >= head.chart.gridVertices && Math.abs(head.lip[v]) < 3) {
				return;
			}
			for (Line line : lines) {
				d[2] += share * profile(line, Math.abs(head.x(v)), head.y(v));
			}
		});
	}

	/** A furrow with soft shoulders that fades at its ends. */
	private static double profile(Line line, double x, double y) {
		double[] path = line.path();
		double best = 1e9;
		double where = 0;
		int segments = path.length / 2 - 1;
		for (int i = 0; i < segments; i++) {
			double ax = path[2 * i];
			double ay = path[2 * i + 1];
			double ex = path[2 * i + 2] - ax;
			double ey = path[2 * i + 3] - ay;
			double t = Curves.clamp(((x - ax) * ex + (y - ay) * ey) / (ex * ex + ey * ey), 0, 1);
			double dx = x - ax - t * ex;
			double dy = y - ay - t * ey;
			double d2 = dx * dx + dy * dy;
			if (d2 < best) {
				best = d2;
				where = (i + t) / segments;
			}
		}
		double d = Math.sqrt(best);
		if (d > 4 * line.width()) {
			return 0;
		}
		boolean startsAtMiddle = path[0] == 0;
		double ends = Curves.step(1.02, 0.75, where) * (startsAtMiddle ? 1 : Curves.step(-0.02, 0.2, where));
		return line.depth() * ends * (-Curves.bell(d, line.width() * 0.62) + 0.42 * Curves.bell(d - 2.1 * line.width(), line.width() * 0.8));
	}
}
