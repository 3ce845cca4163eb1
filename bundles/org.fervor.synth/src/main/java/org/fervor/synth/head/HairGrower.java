package org.fervor.synth.head;

import static org.fervor.synth.head.Curves.clamp;
import static org.fervor.synth.head.Curves.step;

import org.fervor.synth.SubjectIdentity;
import org.fervor.synth.SubjectIdentity.Hair;
import org.fervor.synth.random.Draws;

/** Grows the hair of one person from the scalp: each strand follows the comb of its style, falls under its weight, curls, and lies outside the skull. */
final class HairGrower {

	/** The skull as an ellipsoid that strands cannot enter: middle and half axes, mm. */
	private static final double SKULL_Y = 26;
	private static final double SKULL_Z = -95;
	private static final double[] SKULL = {73.5, 86, 98};

	/** Hair that is worn behind the ears hangs there, mm. */
	private static final double BEHIND_EARS = -122;

	/** Size of a lock of hair at its root, mm. */
	private static final double LOCK = 9;

	private final Hair hair;
	private final HairCut cut;
	private final Draws draws;
	private final Draws locks;
	private final float[] skin;
	private final double widthScale;
	private final double heightScale;

	HairGrower(SubjectIdentity identity, float[] skin, AverageHead average) {
		this.hair = identity.hair();
		this.cut = HairCut.of(hair.style());
		this.skin = skin;
		this.draws = new Draws(identity.seed()).stream("strands");
		this.locks = new Draws(identity.seed()).stream("locks");
		double[] reach = reach(skin, average);
		widthScale = reach[0];
		heightScale = reach[1];
	}

	/** How much larger than the average this skull is, sideways and upwards. */
	private static double[] reach(float[] skin, AverageHead average) {
		double w = 0;
		double w0 = 0;
		double h = 0;
		double h0 = 0;
		for (int v = 0; v < average.chart.gridVertices; v++) {
			if (average.y(v) > 30) {
				w = Math.max(w, skin[3 * v]);
				w0 = Math.max(w0, average.x(v));
				h = Math.max(h, skin[3 * v + 1]);
				h0 = Math.max(h0, average.y(v));
			}
		}
		return new double[] {w / w0, h / h0};
	}

	/** @param scalp share of hair per vertex; stride {@link Mesh#PAINT} in a paint array */
	Strands grow(Mesh head) {
		int[] roots = roots(head);
		if (roots.length == 0) {
			return new Strands(2, new float[0], new float[0], new float[0], 1);
		}
		int n = cut.strands();
		float[] position = new float[3 * n * cut.points()];
		float[] tone = new float[n];
		float[] grey = new float[n];
		for (int i = 0; i < n; i++) {
			int v = roots[draws.pick(roots.length)];
			strand(head, v, position, 3 * i * cut.points());
			tone[i] = (float) Math.max(0.5, draws.normal(1, 0.17));
			grey[i] = draws.chance(hair.grey()) ? 1 : 0;
		}
		return new Strands(cut.points(), position, tone, grey, 1);
	}

	/** Vertices of the scalp, each as often as its hair is dense and its patch of skin large. */
	private int[] roots(Mesh head) {
		java.util.stream.IntStream.Builder builder = java.util.stream.IntStream.builder();
		int[] triangles = head.triangles();
		double carry = 0;
		for (int t = 0; t < triangles.length; t += 3) {
			int v = triangles[t];
			double scalp = head.paint()[Mesh.PAINT * v + Mesh.SCALP];
			if (scalp > 0.3) {
				carry += scalp * area(triangles, t) / 3;
				while (carry >= 1) {
					builder.add(v);
					carry--;
				}
			}
		}
		return builder.build().toArray();
	}

	private double area(int[] triangles, int t) {
		int a = 3 * triangles[t];
		int b = 3 * triangles[t + 1];
		int c = 3 * triangles[t + 2];
		double ux = skin[b] - skin[a];
		double uy = skin[b + 1] - skin[a + 1];
		double uz = skin[b + 2] - skin[a + 2];
		double vx = skin[c] - skin[a];
		double vy = skin[c + 1] - skin[a + 1];
		double vz = skin[c + 2] - skin[a + 2];
		double nx = uy * vz - uz * vy;
		double ny = uz * vx - ux * vz;
		double nz = ux * vy - uy * vx;
		return Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
	}

	private void strand(Mesh head, int v, float[] out, int at) {
		float[] normal = head.normal();
		double x = skin[3 * v] + draws.normal(0, 1.0);
		double y = skin[3 * v + 1] + draws.normal(0, 1.0);
		double z = skin[3 * v + 2] + draws.normal(0, 1.0);
		// hairs that grow near each other lie in one lock
		Draws lock = locks.stream((Math.round(x / LOCK) * 1000 + Math.round(y / LOCK)) * 1000 + Math.round(z / LOCK));
		double layer = draws.uniform();
		double[] d = cut.comb(hair, x, y, z);
		double lift = cut.lift() * (0.5 + 0.9 * layer);
		double stray = draws.chance(0.06) ? 0.22 : 0.05 + 0.05 * hair.curl();
		double loose = 0.10 + 0.12 * hair.curl();
		for (int k = 0; k < 3; k++) {
			d[k] = lift * normal[3 * v + k] + (1 - lift) * d[k] + lock.normal(0, loose) + draws.normal(0, stray);
		}
		unit(d);
		double length = cut.length() * hair.length() * lock.uniform(0.85, 1.1) * draws.uniform(0.75, 1.05) * cut.sideShorter(hair.style(), y, z);
		double step = length / (cut.points() - 1);
		double phase = lock.uniform(0, 6.28) + draws.normal(0, 0.35);
		double turn = (0.06 + 0.12 * hair.curl()) * lock.uniform(0.8, 1.25) * step;
		double radius = hair.curl() * hair.curl() * 3.6 + 0.5 * hair.curl();
		for (int k = 0; k < cut.points(); k++) {
			double[] q = outside(x, y, z, 1 + (0.08 + 0.92 * layer) * cut.volume() * full(y) * Math.min(1, 0.12 + k * step / 30) / 85);
			x = q[0];
			y = q[1];
			z = q[2];
			double coil = radius * Math.min(1, 0.15 + k * step / 12);
			out[at + 3 * k] = (float) (x + coil * StrictMath.sin(phase + turn * k));
			out[at + 3 * k + 1] = (float) (y + 0.7 * coil * StrictMath.cos(phase * 1.7 + 0.9 * turn * k));
			out[at + 3 * k + 2] = (float) (z + coil * StrictMath.cos(phase + turn * k));
			double[] c = cut.comb(hair, x, y, z);
			for (int m = 0; m < 3; m++) {
				d[m] = 0.62 * d[m] + 0.38 * c[m] + draws.normal(0, 0.02 + 0.05 * hair.curl());
			}
			d[1] -= cut.weight() * (1 + 0.15 * k);
			unit(d);
			hug(x, y, z, d, k * step);
			x += d[0] * step;
			y += d[1] * step;
			z += d[2] * step;
		}
	}

	/** Short hair lies closer on the sides than on the top. */
	private double full(double y) {
		return cut.length() > 150 ? 1 : 0.4 + 0.6 * step(10, 75, y);
	}

	/** Turns a hair that has left the skin along the head. */
	private void hug(double x, double y, double z, double[] d, double grown) {
		double nx = x / (SKULL[0] * SKULL[0]);
		double ny = Math.max(0, y - SKULL_Y) / (SKULL[1] * SKULL[1]);
		double nz = (z - SKULL_Z) / (SKULL[2] * SKULL[2]);
		double length = Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9;
		double out = (d[0] * nx + d[1] * ny + d[2] * nz) / length;
		if (out > 0) {
			double share = 0.85 * step(2, cut.volume() + 4, grown) * out / length;
			d[0] -= share * nx;
			d[1] -= share * ny;
			d[2] -= share * nz;
			unit(d);
		}
	}

	/** Pushes a point out of the skull, which narrows to the neck below its widest place. */
	private double[] outside(double x, double y, double z, double grow) {
		double narrow = grow * (1 - 0.30 * step(SKULL_Y - 25, SKULL_Y - 100, y));
		double ax = SKULL[0] * widthScale * narrow;
		double ay = SKULL[1] * heightScale * grow;
		double az = SKULL[2] * narrow;
		double dy = Math.max(0, y - SKULL_Y);
		double qx = x / ax;
		double qy = dy / ay;
		double qz = (z - SKULL_Z) / az;
		double q = qx * qx + qy * qy + qz * qz;
		if (q >= 1 || q < 1e-6 || y < SKULL_Y - 110) {
			return clear(x, y, z);
		}
		double push = 1 / Math.sqrt(q);
		return clear(x * push, dy > 0 ? SKULL_Y + dy * push : y, SKULL_Z + (z - SKULL_Z) * push);
	}

	/** Keeps long hair out of the face: what would hang there goes to the side and back. */
	private double[] clear(double x, double y, double z) {
		double low = switch (hair.style()) {
			case FRINGE -> 27;
			case SIDE_PART, SWEPT_BACK, SHORT -> 36;
			case BOB, LONG, CURLY -> 50 + hair.hairline();
			default -> -1000;
		};
		if (hair.tucked() && cut.length() > 150) {
			z = Math.min(z, Curves.lerp(z, BEHIND_EARS, step(38, 8, y)));
		}
		double inFront = step(-48, -30, z) * step(low + 6, low - 8, y);
		if (inFront <= 0) {
			return new double[] {x, y, z};
		}
		// the edge beside the face runs backwards as it goes down
		double edgeZ = -42 - 0.4 * clamp(low - y, 0, 60);
		double side = x < 0 ? -1 : 1;
		double edge = 66 * widthScale;
		return new double[] {side * Math.max(Math.abs(x), Curves.lerp(Math.abs(x), edge, inFront)), y, Math.min(z, Curves.lerp(z, edgeZ, inFront))};
	}

	static void unit(double[] d) {
		double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
		for (int k = 0; k < 3; k++) {
			d[k] = clamp(d[k] / Math.max(1e-6, length), -1, 1);
		}
	}
}
