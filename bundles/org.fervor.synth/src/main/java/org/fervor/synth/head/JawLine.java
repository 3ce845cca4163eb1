package org.fervor.synth.head;

/**
 * The edge of the lower jaw from the chin to the ear: a soft ridge of bone with a hollow below it, where the neck lies deeper than the face. Without it a head has no
 * jaw when it is seen from the side.
 */
final class JawLine {

	/** Angle around the head, degrees, and height of the edge, from the chin to the lobe of the ear. */
	private static final double[] ANGLE = {0, 18, 36, 52, 66, 76, 82, 85};
	private static final double[] HEIGHT = {-114, -111, -103, -93, -79, -62, -44, -26};
	/** Millimetres of skin per radian around the head. */
	private static final double MM_PER_RADIAN = 62;
	private static final double DEEP = 7.5;
	private static final double DEEP_AT_CHIN = 2;
	private static final double RIDGE = 1.4;
	private static final double AXIS_Z = -95;

	private JawLine() {
	}

	/** Pulls the skin below the edge towards the axis of the head and lifts the edge a little. */
	static void carve(HeadChart chart, int v, double[] position) {
		if (v >= chart.gridVertices || position[3 * v + 1] > 0) {
			return;
		}
		double phi = Math.abs(chart.phi[chart.columnOf(v)]);
		double below = below(MM_PER_RADIAN * phi, position[3 * v + 1]);
		double front = Curves.step(0.15, 0.7, phi);
		double back = Curves.step(1.9, 1.5, phi);
		double hollow = Curves.lerp(DEEP_AT_CHIN, DEEP, front) * Curves.step(0.5, 11, below) * Curves.step(75, 22, below);
		double ridge = RIDGE * front * Curves.bell(below + 3.5, 4);
		double out = (ridge - hollow) * back * Curves.step(-22, -40, position[3 * v + 1]);
		double x = position[3 * v];
		double z = position[3 * v + 2] - AXIS_Z;
		double length = Math.sqrt(x * x + z * z) + 1e-9;
		position[3 * v] += out * x / length;
		position[3 * v + 2] += out * z / length;
	}

	/** Places at equal distances along the edge, from beside the chin to the ear at the height of the eyes: angle around the head, radians, and height. */
	static double[][] places(int count) {
		double[] angle = {12, 18, 36, 52, 66, 76, 82, 85, 86};
		double[] height = {-112, -111, -103, -93, -79, -62, -44, -26, 0};
		double[] way = new double[angle.length];
		for (int i = 1; i < way.length; i++) {
			way[i] = way[i - 1] + Math.hypot(MM_PER_RADIAN * (angle[i] - angle[i - 1]) * Math.PI / 180, height[i] - height[i - 1]);
		}
		double[][] places = new double[count][];
		for (int k = 0; k < count; k++) {
			double at = way[way.length - 1] * k / (count - 1);
			places[k] = new double[] {Curves.through(way, angle, at) * Math.PI / 180, Curves.through(way, height, at)};
		}
		return places;
	}

	/** How much light is left under the jaw, which stands over the neck: 1 on the face, less below the edge. */
	static double open(HeadChart chart, int v, double y) {
		if (v >= chart.gridVertices || y > -20) {
			return 1;
		}
		double phi = Math.abs(chart.phi[chart.columnOf(v)]);
		double below = below(MM_PER_RADIAN * phi, y);
		return 1 - 0.55 * Curves.step(-1, 8, below) * Curves.step(70, 14, below) * Curves.step(1.75, 1.2, phi) * Curves.step(-22, -50, y);
	}

	/** The distance of a place on the unrolled skin from the edge, mm: positive below and behind it. */
	private static double below(double along, double y) {
		double best = Double.MAX_VALUE;
		double side = 1;
		for (int i = 0; i + 1 < ANGLE.length; i++) {
			double ax = MM_PER_RADIAN * ANGLE[i] * Math.PI / 180;
			double ex = MM_PER_RADIAN * ANGLE[i + 1] * Math.PI / 180 - ax;
			double ey = HEIGHT[i + 1] - HEIGHT[i];
			double t = Curves.clamp(((along - ax) * ex + (y - HEIGHT[i]) * ey) / (ex * ex + ey * ey), 0, 1);
			double dx = along - ax - t * ex;
			double dy = y - HEIGHT[i] - t * ey;
			double d = dx * dx + dy * dy;
			if (d < best) {
				best = d;
				side = ex * dy - ey * dx > 0 ? -1 : 1;
			}
		}
		return side * Math.sqrt(best);
	}
}
