package org.fervor.synth.head;

/**
 * The visible front of an eyeball. Its paint carries, in {@link Mesh#U} and {@link Mesh#V}, the direction from the middle of the eye relative to the gaze: mm from the
 * middle of the pupil; {@link Mesh#BLOOD} is the pink flesh of the inner corner.
 */
final class Eyeball {

	private static final int RINGS = 26;
	private static final int SPOKES = 40;
	/** The back of the ball is never seen: radians from the front. */
	private static final double VISIBLE = 1.4;
	/** To the temple the ball ends sooner than to the nose, mm. */
	private static final double OUTER_HALF_WIDTH = 12.8;

	private Eyeball() {
	}

	/**
	 * @param inner -1 where the inner corner is at smaller x, +1 otherwise
	 * @param gazeX how far the pupil is turned to image-right, mm on the ball
	 * @param gazeY how far up
	 * @param lids  height of the upper and depth of the lower lid over the line between the corners, mm
	 * @param width half width of the white, mm
	 */
	static Mesh mesh(double[] centre, int inner, double gazeX, double gazeY, double[] lids, double width) {
		float[] position = new float[3 * RINGS * SPOKES];
		float[] paint = new float[Mesh.PAINT * RINGS * SPOKES];
		for (int r = 0; r < RINGS; r++) {
			// rings from the front out to the equator
			double angle = VISIBLE * r / (RINGS - 1);
			for (int s = 0; s < SPOKES; s++) {
				double turn = -2 * Math.PI * s / (SPOKES - 1);
				double dx = StrictMath.sin(angle) * StrictMath.cos(turn);
				double half = inner * dx < 0 ? OUTER_HALF_WIDTH : width;
				double dy = StrictMath.sin(angle) * StrictMath.sin(turn);
				double dz = StrictMath.cos(angle);
				int v = r * SPOKES + s;
				position[3 * v] = (float) (centre[0] + dx * half);
				position[3 * v + 1] = (float) (centre[1] + dy * Eyelids.BALL_RADIUS);
				position[3 * v + 2] = (float) (centre[2] + dz * Eyelids.BALL_RADIUS);
				paint(paint, Mesh.PAINT * v, dx * half, dy * Eyelids.BALL_RADIUS, inner, gazeX, gazeY, lids);
			}
		}
		return new Mesh(Material.EYE, position, Mesh.gridTriangles(RINGS, SPOKES), paint);
	}

	private static void paint(float[] paint, int at, double x, double y, int inner, double gazeX, double gazeY, double[] lids) {
		paint[at + Mesh.U] = (float) (x - gazeX);
		paint[at + Mesh.V] = (float) (y - gazeY);
		double below = lids[0] - y;
		double above = y + lids[1];
		double corner = Math.max(0, 1 - Math.abs(x) / 16);
		// lids and lashes shade the ball
		paint[at + Mesh.AO] = (float) ((0.30 + 0.70 * Curves.step(-1, 4.5, below)) * (0.7 + 0.3 * Curves.step(-0.5, 1.5, above)) * (0.5 + 0.5 * Math.sqrt(corner)));
		paint[at + Mesh.BLOOD] = (float) Curves.step(9.8, 12.5, inner * x);
	}
}
