package org.fervor.synth.head;

import org.fervor.synth.SubjectIdentity;
import org.fervor.synth.random.Draws;

/**
 * Brows, lashes and beard of one person: short hairs that are rooted on the skin and move with it. A hair is stored by its root vertex and its course along the skin
 * (outwards, up) and off the skin.
 */
final class FacialHair {

	private static final int POINTS = 4;

	private final int[] root;
	/** Per hair: place beside the root (out, up), direction (out, up, off), bend (out, up). */
	private final float[] course;
	private final float[] tone;
	private final float[] grey;
	private final float alpha;
	private int n;

	private FacialHair(int most, double alpha) {
		root = new int[most];
		course = new float[7 * most];
		tone = new float[most];
		grey = new float[most];
		this.alpha = (float) alpha;
	}

	static FacialHair brows(AverageHead head, SubjectIdentity identity, SkinPaint paint) {
		Draws draws = new Draws(identity.seed()).stream("brow hairs");
		double density = identity.brows().density();
		FacialHair hair = new FacialHair(3400, 0.34 + 0.34 * density);
		double tidy = draws.uniform(0.07, 0.2);
		for (int v = 0; v < head.chart.gridVertices; v++) {
			double ax = Math.abs(head.x(v));
			double share = head.z(v) < -50 ? 0 : paint.brow(ax, head.chart.y(v));
			double expected = share * (0.9 + 1.5 * density);
			while (expected > 0 && hair.n < hair.root.length && draws.chance(expected)) {
				double angle = SkinPaint.browAngle(ax, head.chart.y(v)) + draws.normal(0, tidy);
				double length = draws.uniform(3.5, 6.5) * (0.75 + 0.35 * Curves.step(12, 20, ax) * Curves.step(58, 45, ax));
				hair.add(v, draws, StrictMath.cos(angle) * length, StrictMath.sin(angle) * length, 1.1, 0.3, -0.12 * length, draws.normal(1, 0.22), draws.chance(identity.hair().grey() * 0.4));
				expected -= 1;
			}
		}
		return hair;
	}

	static FacialHair lashes(AverageHead head, SubjectIdentity identity) {
		Draws draws = new Draws(identity.seed()).stream("lashes");
		double length = 4 + 5 * identity.eyes().lashes();
		FacialHair hair = new FacialHair(420, 0.42 + 0.5 * identity.eyes().lashes());
		for (Slit slit : new Slit[] {head.chart.leftEye, head.chart.rightEye}) {
			boolean left = slit == head.chart.leftEye;
			int last = slit.upper().length - 1;
			for (int k = 0; k < 130; k++) {
				int i = 1 + draws.pick(last - 1);
				double inner = left ? 1 - i / (double) last : i / (double) last;
				double fan = (inner - 0.42) * 1.5;
				double reach = length * (0.45 + 0.55 * Curves.step(0.05, 0.5, inner)) * draws.uniform(0.7, 1.1);
				hair.add(slit.upper()[i], draws, fan * reach, 0.15 * reach, reach * 0.8, 0, reach * 0.55, draws.normal(0.5, 0.1), false);
			}
			for (int k = 0; k < 50; k++) {
				int i = 2 + draws.pick(last - 3);
				double inner = left ? 1 - i / (double) last : i / (double) last;
				double reach = 0.45 * length * draws.uniform(0.6, 1);
				hair.add(slit.lower()[i], draws, (inner - 0.4) * reach, -0.5 * reach, 0.6 * reach, 0, -0.2 * reach, draws.normal(0.7, 0.1), false);
			}
		}
		return hair;
	}

	static FacialHair beard(AverageHead head, SubjectIdentity identity) {
		Draws draws = new Draws(identity.seed()).stream("beard hairs");
		double full = identity.beard().full();
		double moustache = identity.beard().moustache();
		if (full == 0 && moustache == 0) {
			return new FacialHair(0, 0);
		}
		FacialHair hair = new FacialHair(9000, 0.75);
		double length = draws.uniform(5, 16);
		for (int v = 0; v < head.chart.gridVertices; v++) {
			double ax = Math.abs(head.x(v));
			double y = head.chart.y(v);
			double share = SkinPaint.beard(ax, y, head.z(v), head.lip[v]);
			if (Math.abs(head.lip[v]) < 1.05) {
				continue;
			}
			boolean overLip = y > -67 && ax < 28;
			double expected = share * (overLip ? moustache : full) * 1.3;
			while (expected > 0 && hair.n < hair.root.length && draws.chance(expected)) {
				double reach = length * draws.uniform(0.5, 1) * (overLip ? 0.7 : 1) * (y > -50 ? 0.5 : 1);
				double out = overLip ? 0.5 + draws.normal(0, 0.2) : 0.1 + draws.normal(0, 0.25);
				hair.add(v, draws, out * reach, (overLip ? -0.5 : -0.75) * reach, 0.45 * reach, 0, -0.2 * reach, draws.normal(1, 0.25), draws.chance(identity.hair().grey()));
				expected -= 1;
			}
		}
		return hair;
	}

	private void add(int v, Draws draws, double out, double up, double off, double bendOut, double bendUp, double brightness, boolean isGrey) {
		root[n] = v;
		float[] values = {(float) draws.normal(0, 0.5), (float) draws.normal(0, 0.45), (float) out, (float) up, (float) off, (float) bendOut, (float) bendUp};
		System.arraycopy(values, 0, course, 7 * n, 7);
		tone[n] = (float) Math.max(0.3, brightness);
		grey[n] = isGrey ? 1 : 0;
		n++;
	}

	/** The hairs on a posed skin in head space with its normals. */
	Strands on(Mesh skin) {
		float[] out = new float[3 * n * POINTS];
		float[] p = skin.position();
		float[] normal = skin.normal();
		for (int i = 0; i < n; i++) {
			int v = 3 * root[i];
			float side = p[v] < 0 ? -1 : 1;
			// two directions along the skin: outwards and up
			float nx = normal[v];
			float ny = normal[v + 1];
			float nz = normal[v + 2];
			float ox = side * nz;
			float oz = -side * nx;
			float length = (float) Math.sqrt(ox * ox + oz * oz) + 1e-6f;
			ox /= length;
			oz /= length;
			float ux = side * (ny * oz);
			float uy = side * (nz * ox - nx * oz);
			float uz = side * (-ny * ox);
			for (int k = 0; k < POINTS; k++) {
				float t = k / (POINTS - 1f);
				float a = course[7 * i] + course[7 * i + 2] * t + course[7 * i + 5] * t * t;
				float b = course[7 * i + 1] + course[7 * i + 3] * t + course[7 * i + 6] * t * t;
				float c = 0.25f + course[7 * i + 4] * t * (1 - 0.35f * t);
				int at = 3 * (i * POINTS + k);
				out[at] = p[v] + a * ox + b * ux + c * nx;
				out[at + 1] = p[v + 1] + b * uy + c * ny;
				out[at + 2] = p[v + 2] + a * oz + b * uz + c * nz;
			}
		}
		return new Strands(POINTS, out, java.util.Arrays.copyOf(tone, n), java.util.Arrays.copyOf(grey, n), alpha);
	}
}
