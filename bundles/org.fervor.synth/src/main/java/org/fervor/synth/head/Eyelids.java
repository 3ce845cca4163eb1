package org.fervor.synth.head;

import org.fervor.synth.ActionUnit;
import org.fervor.synth.ActionUnits;
import org.fervor.synth.ShapeGene;
import org.fervor.synth.SubjectIdentity;

/**
 * The lids of one eye of one person: rows of vertices that slide over the eyeball. The lid crease and the skin up to the brow follow with less and less share.
 */
final class Eyelids {

	/** How far above and below the slit a lid reaches, mm on the average face. */
	private static final double UPPER_REACH = 17;
	private static final double LOWER_REACH = 14;
	/** Skin of the lid over the eyeball. */
	private static final double THICKNESS = 1.15;
	static final double BALL_RADIUS = 12;
	/** The white is wider than a ball, so that it fills both corners of the opening. */
	static final double BALL_HALF_WIDTH = 14.3;
	private static final double UPPER_OPEN = 5.3;
	private static final double LOWER_OPEN = 4.6;

	private final HeadChart chart;
	private final Slit slit;
	private final boolean imageLeft;
	private final double[] centre;
	private final double opening;

	/** @param neutral the person's neutral face */
	Eyelids(AverageHead average, Slit slit, boolean imageLeft, SubjectIdentity identity, float[] neutral) {
		this.chart = average.chart;
		this.slit = slit;
		this.imageLeft = imageLeft;
		this.centre = new double[] {imageLeft ? -AverageHead.EYE_X : AverageHead.EYE_X, 0.3, -17.4};
		int a = slit.upper()[0];
		int b = slit.upper()[slit.upper().length - 1];
		for (int k = 0; k < 3; k++) {
			double moved = (neutral[3 * a + k] - average.position[3 * a + k] + neutral[3 * b + k] - average.position[3 * b + k]) / 2;
			centre[k] += moved;
		}
		this.opening = 1 + 0.11 * identity.shape(ShapeGene.EYE_OPENING);
	}

	/** The middle of the eyeball: x, y, z. */
	double[] centre() {
		return centre.clone();
	}

	/** Height of the upper and depth of the lower lid over the line between the corners, at the widest place; then how far the upper lid has come down on the lower one, 0..1. */
	double[] aperture(ActionUnits units) {
		double raise = at(units, ActionUnit.UPPER_LID_RAISER);
		double tighten = at(units, ActionUnit.LID_TIGHTENER);
		double cheek = at(units, ActionUnit.CHEEK_RAISER);
		double wrinkle = at(units, ActionUnit.NOSE_WRINKLER);
		double brows = Math.max(at(units, ActionUnit.INNER_BROW_RAISER), at(units, ActionUnit.OUTER_BROW_RAISER));
		double frown = at(units, ActionUnit.BROW_LOWERER);
		double up = UPPER_OPEN * opening + 3.4 * raise - 1.0 * tighten - 0.9 * cheek - 0.9 * wrinkle + 0.6 * brows - 0.9 * frown;
		double low = LOWER_OPEN * opening + 0.5 * raise - 2.0 * tighten - 1.9 * cheek - 1.6 * wrinkle;
		low = Math.max(1.2, low);
		up = Math.max(1.4, up);
		double closed = at(units, ActionUnit.EYES_CLOSED);
		return new double[] {up * (1 - closed), low * (1 - 0.12 * closed), closed};
	}

	private double at(ActionUnits units, ActionUnit unit) {
		return imageLeft ? units.left(unit) : units.right(unit);
	}

	/** Opens the lids and lays them on the eyeball. */
	void lay(ActionUnits units, float[] position) {
		double[] aperture = aperture(units);
		int eyeRow = slit.row();
		for (int column = slit.first(); column <= slit.last(); column++) {
			int i = column - slit.first();
			double inner = imageLeft ? 1 - slit.along(column) : slit.along(column);
			double low = aperture[1] * lowerShape(inner);
			double up = aperture[0] * upperShape(inner) - 0.98 * aperture[2] * low;
			for (int row = eyeRow; chart.y(chart.vertex(row, column)) < UPPER_REACH; row++) {
				int v = chart.vertex(row, column);
				slide(position, v, up * StrictMath.pow(1 - chart.y(v) / UPPER_REACH, 1.35));
			}
			for (int row = eyeRow; chart.y(chart.vertex(row, column)) > -LOWER_REACH; row--) {
				int v = row == eyeRow ? slit.lower()[i] : chart.vertex(row, column);
				if (row < eyeRow || v != slit.upper()[i]) {
					slide(position, v, -low * StrictMath.pow(1 + chart.y(v) / LOWER_REACH, 1.35));
				}
			}
			rim(position, slit.upper()[i], slit.upperInner(), i, 1);
			rim(position, slit.lower()[i], slit.lowerInner(), i, -1);
		}
	}

	/** The opening from the inner corner (0) to the outer (1): the upper lid is highest a little inside the middle. */
	private static double upperShape(double inner) {
		double u = StrictMath.pow(Curves.clamp(inner, 0, 1), 0.86);
		return StrictMath.pow(Math.max(0, 4 * u * (1 - u)), 0.72);
	}

	/** The lower lid hangs lowest outside the middle. */
	private static double lowerShape(double inner) {
		double u = StrictMath.pow(Curves.clamp(inner, 0, 1), 1.2);
		return StrictMath.pow(Math.max(0, 4 * u * (1 - u)), 0.85);
	}

	private void slide(float[] position, int v, double dy) {
		double x = position[3 * v];
		double y = position[3 * v + 1] + dy;
		double over = ball(x, y, THICKNESS);
		position[3 * v + 1] = (float) y;
		position[3 * v + 2] = (float) Curves.smoothMax(position[3 * v + 2], over, 2.4);
	}

	/** The front of the eyeball with a coat of some mm. */
	private double ball(double x, double y, double coat) {
		return Curves.ellipsoid(x, y, centre[0], centre[1], centre[2], BALL_HALF_WIDTH + coat, BALL_RADIUS + coat, BALL_RADIUS + coat);
	}

	/** The wet edge of the lid, then a strip that vanishes behind it. */
	private void rim(float[] position, int edge, int[][] strips, int i, int side) {
		double x = position[3 * edge];
		double y = position[3 * edge + 1];
		double z = position[3 * edge + 2];
		put(position, strips[0][i], x, y + side * 0.15, Curves.clamp(ball(x, y, 0.1), z - 1.6, z - 0.3));
		put(position, strips[1][i], x, y + side * 2.4, z - 3.2);
	}

	private static void put(float[] position, int v, double x, double y, double z) {
		position[3 * v] = (float) x;
		position[3 * v + 1] = (float) y;
		position[3 * v + 2] = (float) z;
	}
}
