package org.fervor.synth.head;

import static org.fervor.synth.head.Curves.clamp;
import static org.fervor.synth.head.Curves.lerp;
import static org.fervor.synth.head.Curves.step;

import org.fervor.synth.ActionUnit;
import org.fervor.synth.ActionUnits;

/** The lower jaw, which turns about the line through both jaw joints and takes chin, lower lip and the lower cheeks with it. Immutable. */
final class Jaw {

	/** The joint, in front of the ear hole. */
	private static final double JOINT_Y = -14;
	private static final double JOINT_Z = -84;
	private static final double DROP_RADIANS = 0.19;
	private static final double STRETCH_RADIANS = 0.37;
	/** How far the corners of the mouth follow the jaw. */
	private static final double CORNER_SHARE = 0.42;

	private final float[] share;

	Jaw(AverageHead head) {
		share = new float[head.chart.vertices];
		for (int v = 0; v < share.length; v++) {
			share[v] = (float) shareOf(head, v);
		}
	}

	/** How far the jaw is open, in radians. */
	static double opening(ActionUnits units) {
		double parted = 0.12 * units.mean(ActionUnit.LIPS_PART);
		return DROP_RADIANS * Math.max(parted, units.mean(ActionUnit.JAW_DROP)) + STRETCH_RADIANS * units.mean(ActionUnit.MOUTH_STRETCH);
	}

	void open(double radians, float[] position) {
		for (int v = 0; v < share.length; v++) {
			if (share[v] > 0) {
				turn(position, v, radians * share[v]);
			}
		}
	}

	/** Turns one vertex with the jaw bone. */
	static void turn(float[] position, int v, double radians) {
		double dy = position[3 * v + 1] - JOINT_Y;
		double dz = position[3 * v + 2] - JOINT_Z;
		double c = StrictMath.cos(radians);
		double s = StrictMath.sin(radians);
		position[3 * v + 1] = (float) (JOINT_Y + dy * c - dz * s);
		position[3 * v + 2] = (float) (JOINT_Z + dz * c + dy * s);
	}

	private static double shareOf(AverageHead head, int v) {
		double x = Math.abs(head.x(v));
		double y = head.y(v);
		double out = clamp(x / AverageHead.MOUTH_HALF_WIDTH, 0, 1);
		double bone = step(-112, -82, head.z(v)) * step(-165, -122, y);
		boolean lower = head.chart.rim[v] < 0 || head.chart.rim[v] == 0 && y < AverageHead.MOUTH_LINE;
		if (lower) {
			double rim = 1 - (1 - CORNER_SHARE) * out * out * out * out * out;
			return bone * lerp(rim, 1, step(-68, -92, y));
		}
		double rim = CORNER_SHARE * StrictMath.pow(step(0.5, 1, out), 1.4);
		return bone * rim * step(-36, -68, y);
	}
}
