package org.fervor.synth.head;

/**
 * The average face: the bare head of the chart with brow ridge, eye sockets, cheekbones, nose, lips and chin sculpted on it as heights along z. The eyelids are closed
 * here and lie in the sockets; {@link Eyelids} opens them over the eyeballs. Immutable.
 */
final class AverageHead {

	/** The line where the lips meet. */
	static final double MOUTH_LINE = -68;
	static final double MOUTH_HALF_WIDTH = 25.5;
	static final double EYE_X = 31.5;

	private static final double[] DORSUM_Y = {-48.5, -46, -42.5, -39, -35, -28, -18, -8, 1, 7, 16};
	private static final double[] DORSUM_Z = {10, 19, 24.2, 26, 24.6, 20, 14, 9, 5.6, 6.2, 8};
	private static final double[] DORSUM_SIGMA = {7, 7.4, 8, 8.4, 8.4, 8, 7.6, 7, 6.6, 7.4, 9};

	final HeadChart chart;
	final double[] position;
	/** Place across the red of the lips: 0 where they meet, 1 at their border, positive above, negative below; ±9 elsewhere. */
	final float[] lip;

	AverageHead(HeadChart chart) {
		this.chart = chart;
		position = chart.base.clone();
		lip = new float[chart.vertices];
		for (int v = 0; v < chart.vertices; v++) {
			lip[v] = (float) lipPlace(v);
			if (front(v)) {
				position[3 * v + 2] += height(v);
			}
			hollowTemples(v);
			JawLine.carve(chart, v, position);
		}
	}

	double x(int v) {
		return position[3 * v];
	}

	double y(int v) {
		return position[3 * v + 1];
	}

	double z(int v) {
		return position[3 * v + 2];
	}

	private boolean front(int v) {
		return chart.z(v) > -92;
	}

	private double height(int v) {
		double x = Math.abs(chart.x(v));
		double y = chart.y(v);
		double bare = chart.z(v);
		// deeper layers of the sides move less: they face sideways
		double facing = Curves.step(-90, -50, bare);
		double flesh = facing * bones(x, y) + lips(x, v);
		double surface = bare + flesh;
		return nose(x, y, surface) - bare;
	}

	private static double bones(double x, double y) {
		double h = 0;
		h += 3.2 * Curves.bump(x, 23, 15, y, 17.5, 6) + 1.2 * Curves.bump(x, 0, 9, y, 18, 8);
		h -= 6.5 * Curves.bump(x, 31, 12.5, y, 0, 9.5) + 6.5 * Curves.bump(x, 16.5, 5.5, y, -1, 8);
		h -= 2.5 * Curves.bump(x, 20, 6, y, 9, 5);
		h += 3.5 * Curves.bump(x, 46, 13, y, -25, 10) + 1.2 * Curves.bump(x, 50, 6, y, 14, 10);
		h += 2.0 * Curves.bump(x, 33, 13, y, -38, 14);
		h -= 1.6 * Curves.bump(x, 44, 11, y, -62, 14);
		h += 4.5 * Curves.bump(x, 0, 22, y, -62, 15);
		h -= 2.2 * Curves.bump(x, 24, 7, y, -50, 12);
		h -= 4.6 * Curves.bump(x, 0, 15, y, -86.5, 5);
		h += 4.6 * Curves.bump(x, 0, 14, y, -102, 9) - 0.5 * Curves.bump(x, 0, 3, y, -106, 5);
		h -= 1.2 * Curves.bump(x, 0, 2.6, y, -55, 6) - 0.7 * Curves.bump(x, 5.5, 2.4, y, -56, 6);
		h -= 1.5 * Curves.bump(x, 28, 4.5, y, -69, 6);
		h += 1.6 * Curves.bump(x, 34, 6, y, -74, 12);
		return h;
	}

	private double lips(double x, int v) {
		double t = lip[v];
		if (Math.abs(t) > 3) {
			return 0;
		}
		double taper = Math.max(0, 1 - x * x / (MOUTH_HALF_WIDTH * MOUTH_HALF_WIDTH));
		double roll = -1.4 * Curves.bell(t, 0.16);
		double swell = t >= 0 ? 2.9 * Curves.bell(t - 0.52, 0.38) + 0.5 * Curves.bell(t - 1.08, 0.16) : 4.2 * Curves.bell(t + 0.5, 0.36);
		double tubercle = t >= 0 ? 0.8 * Curves.bump(x, 0, 4, t, 0.35, 0.3) : 0.5 * Curves.bump(x, 6, 5, t, -0.4, 0.35);
		return (swell + tubercle) * StrictMath.pow(taper, 0.7) + roll * Math.sqrt(taper);
	}

	private static double nose(double x, double y, double surface) {
		if (x > 26 || y < -54 || y > 18) {
			return surface;
		}
		double ridge = Curves.through(DORSUM_Y, DORSUM_Z, y);
		double sigma = Curves.through(DORSUM_Y, DORSUM_SIGMA, y);
		double fade = Curves.step(-49.5, -46, y) * Curves.step(17, 6, y);
		double side = StrictMath.exp(-0.5 * StrictMath.pow(x / sigma, 2.3));
		double h = surface + Math.max(0, ridge - surface) * side * fade;
		double tip = Curves.ellipsoid(x, y, 0, -39, 14, 9.6, 8, 12);
		double wing = Curves.ellipsoid(x, y, 10.6, -40.4, 5, 7.2, 7.6, 11);
		double columella = Curves.ellipsoid(x, y, 0, -44.6, 11, 3.4, 4.6, 9);
		h = Curves.smoothMax(h, tip, 8);
		h = Curves.smoothMax(h, wing, 5.5);
		h = Curves.smoothMax(h, columella, 2);
		return h - 5.5 * Curves.bump(x, 6.3, 2.4, y, -45.8, 1.7);
	}

	private void hollowTemples(int v) {
		double x = position[3 * v];
		double y = position[3 * v + 1];
		double z = position[3 * v + 2];
		double temple = 3.2 * Curves.bump(z, -52, 18, y, 24, 17);
		double cheekbone = 2.2 * Curves.bump(z, -58, 18, y, -18, 10);
		double hollow = 1.8 * Curves.bump(z, -62, 18, y, -52, 14);
		double jaw = 1.5 * Curves.bump(z, -72, 16, y, -80, 11);
		position[3 * v] += Math.signum(x) * (cheekbone + jaw - temple - hollow) * Curves.step(20, 45, Math.abs(x));
	}

	/** The height of the red of the upper lip (cupid's bow) and of the lower lip at a distance from the middle. */
	static double upperLip(double x) {
		double taper = Math.max(0, 1 - Math.max(0, x - 5) / (MOUTH_HALF_WIDTH - 5));
		return 7.8 * StrictMath.pow(taper, 0.9) - 1.4 * Curves.bell(x, 2.6);
	}

	static double lowerLip(double x) {
		return 9.0 * StrictMath.pow(Math.max(0, 1 - StrictMath.pow(x / (MOUTH_HALF_WIDTH - 0.3), 2.1)), 0.9);
	}

	private double lipPlace(int v) {
		double x = Math.abs(chart.x(v));
		double dy = chart.y(v) - MOUTH_LINE;
		if (chart.z(v) < -60 || x > MOUTH_HALF_WIDTH || Math.abs(dy) > 22) {
			return 9;
		}
		if (v >= chart.gridVertices && chart.rim[v] < 0 || dy < -1e-9) {
			return dy / Math.max(0.8, lowerLip(x));
		}
		return dy / Math.max(0.8, upperLip(x));
	}
}
