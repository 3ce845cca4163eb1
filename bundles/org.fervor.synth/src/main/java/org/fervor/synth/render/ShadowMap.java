package org.fervor.synth.render;

import java.util.Arrays;

import org.fervor.synth.Lamp;

/** How far the nearest surface is, seen from a lamp: tells which points the lamp reaches. */
final class ShadowMap {

	/** Places of the samples around a point, in units of the lamp's blur (a spiral of twelve). */
	private static final float[] TAPS = new float[24];

	static {
		for (int i = 0; i < 12; i++) {
			double radius = Math.sqrt((i + 0.5) / 12);
			TAPS[2 * i] = (float) (radius * StrictMath.cos(2.399963 * i));
			TAPS[2 * i + 1] = (float) (radius * StrictMath.sin(2.399963 * i));
		}
	}

	private final int size;
	private final float[] depth;
	private final float[] axes;
	private final float scale;
	private final float centreY;
	private final float blur;
	private final float bias;

	/**
	 * @param size     pixels of the square map
	 * @param halfSpan mm from the middle to the edge of the map
	 * @param centreY  height of the middle of the head
	 */
	ShadowMap(Lamp lamp, int size, double halfSpan, double centreY) {
		this.size = size;
		this.depth = new float[size * size];
		this.scale = (float) (size / (2 * halfSpan));
		this.centreY = (float) centreY;
		this.blur = (float) (1.5 + 11 * lamp.softness());
		this.bias = (float) (2.0 + 2.5 * lamp.softness());
		Arrays.fill(depth, -1e9f);
		double[] forward = {lamp.x(), lamp.y(), lamp.z()};
		double[] up = Math.abs(lamp.y()) > 0.9 ? new double[] {0, 0, 1} : new double[] {0, 1, 0};
		double[] right = unit(cross(up, forward));
		double[] top = cross(forward, right);
		axes = new float[] {(float) right[0], (float) right[1], (float) right[2], (float) top[0], (float) top[1], (float) top[2], (float) forward[0], (float) forward[1], (float) forward[2]};
	}

	void cast(float[] position, int[] triangles) {
		float[] seen = new float[position.length];
		for (int i = 0; i < position.length; i += 3) {
			float x = position[i];
			float y = position[i + 1] - centreY;
			float z = position[i + 2] + 60;
			seen[i] = (axes[0] * x + axes[1] * y + axes[2] * z) * scale + size / 2f;
			seen[i + 1] = (axes[3] * x + axes[4] * y + axes[5] * z) * scale + size / 2f;
			seen[i + 2] = axes[6] * x + axes[7] * y + axes[8] * z;
		}
		for (int t = 0; t < triangles.length; t += 3) {
			fill(seen, 3 * triangles[t], 3 * triangles[t + 1], 3 * triangles[t + 2]);
		}
	}

	private void fill(float[] s, int a, int b, int c) {
		float ax = s[a];
		float ay = s[a + 1];
		float area = (s[b] - ax) * (s[c + 1] - ay) - (s[b + 1] - ay) * (s[c] - ax);
		if (area <= 1e-9f) {
			return;
		}
		int x0 = (int) Math.max(0, Math.ceil(Math.min(ax, Math.min(s[b], s[c]))));
		int x1 = (int) Math.min(size - 1, Math.floor(Math.max(ax, Math.max(s[b], s[c]))));
		int y0 = (int) Math.max(0, Math.ceil(Math.min(ay, Math.min(s[b + 1], s[c + 1]))));
		int y1 = (int) Math.min(size - 1, Math.floor(Math.max(ay, Math.max(s[b + 1], s[c + 1]))));
		float inverse = 1 / area;
		for (int y = y0; y <= y1; y++) {
			for (int x = x0; x <= x1; x++) {
				float px = x - ax;
				float py = y - ay;
				float wb = (px * (s[c + 1] - ay) - py * (s[c] - ax)) * inverse;
				float wc = (py * (s[b] - ax) - px * (s[b + 1] - ay)) * inverse;
				if (wb >= -1e-4f && wc >= -1e-4f && wb + wc <= 1.0001f) {
					float d = s[a + 2] + wb * (s[b + 2] - s[a + 2]) + wc * (s[c + 2] - s[a + 2]);
					if (d > depth[y * size + x]) {
						depth[y * size + x] = d;
					}
				}
			}
		}
	}

	/** Lets every so-manieth point cast a shadow: hairs. */
	void castPoints(float[] position, int every) {
		for (int i = 0; i < position.length; i += 3 * every) {
			float x = position[i];
			float y = position[i + 1] - centreY;
			float z = position[i + 2] + 60;
			int u = Math.round((axes[0] * x + axes[1] * y + axes[2] * z) * scale + size / 2f);
			int v = Math.round((axes[3] * x + axes[4] * y + axes[5] * z) * scale + size / 2f);
			float d = axes[6] * x + axes[7] * y + axes[8] * z;
			for (int dy = 0; dy < 2; dy++) {
				for (int dx = 0; dx < 2; dx++) {
					if (u + dx >= 0 && v + dy >= 0 && u + dx < size && v + dy < size && d > depth[(v + dy) * size + u + dx]) {
						depth[(v + dy) * size + u + dx] = d;
					}
				}
			}
		}
	}

	/** How much light comes to a hair through the hairs before it, 0..1: it fades with depth. */
	float reachesHair(float x, float y, float z) {
		float py = y - centreY;
		float pz = z + 60;
		int u = Math.round((axes[0] * x + axes[1] * py + axes[2] * pz) * scale + size / 2f);
		int v = Math.round((axes[3] * x + axes[4] * py + axes[5] * pz) * scale + size / 2f);
		if (u < 0 || v < 0 || u >= size || v >= size) {
			return 1;
		}
		float above = depth[v * size + u] - (axes[6] * x + axes[7] * py + axes[8] * pz) - 2;
		return above <= 0 ? 1 : above >= 14 ? 0 : 1 - above / 14;
	}

	/** The share of the lamp that reaches a point, 0..1. */
	float reaches(float x, float y, float z) {
		float py = y - centreY;
		float pz = z + 60;
		float u = (axes[0] * x + axes[1] * py + axes[2] * pz) * scale + size / 2f;
		float v = (axes[3] * x + axes[4] * py + axes[5] * pz) * scale + size / 2f;
		float d = axes[6] * x + axes[7] * py + axes[8] * pz + bias;
		float lit = 0;
		for (int i = 0; i < 24; i += 2) {
			int ix = Math.round(u + TAPS[i] * blur * scale);
			int iy = Math.round(v + TAPS[i + 1] * blur * scale);
			if (ix < 0 || iy < 0 || ix >= size || iy >= size) {
				lit++;
				continue;
			}
			float above = depth[iy * size + ix] - d;
			// a blocker just above the point shades it in part
			lit += above <= 0 ? 1 : above >= 2 ? 0 : 1 - above / 2;
		}
		return lit / 12;
	}

	private static double[] cross(double[] a, double[] b) {
		return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
	}

	private static double[] unit(double[] a) {
		double length = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
		return new double[] {a[0] / length, a[1] / length, a[2] / length};
	}
}
