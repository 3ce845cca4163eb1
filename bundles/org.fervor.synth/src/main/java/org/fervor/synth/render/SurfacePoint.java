package org.fervor.synth.render;

import org.fervor.synth.head.Mesh;

/** What is seen in one pixel, interpolated over its triangle, and the colour that a shader gives it. Reused from pixel to pixel. */
final class SurfacePoint {

	float nx;
	float ny;
	float nz;
	final float[] paint = new float[Mesh.PAINT];
	final float[] lit = new float[4];
	/** The result: linear red, green, blue. */
	float red;
	float green;
	float blue;

	void interpolate(Mesh mesh, float[] shadow, int lamps, int triangle, float b, float c) {
		int[] t = mesh.triangles();
		int i = t[3 * triangle];
		int j = t[3 * triangle + 1];
		int k = t[3 * triangle + 2];
		float a = 1 - b - c;
		float[] n = mesh.normal();
		float x = a * n[3 * i] + b * n[3 * j] + c * n[3 * k];
		float y = a * n[3 * i + 1] + b * n[3 * j + 1] + c * n[3 * k + 1];
		float z = a * n[3 * i + 2] + b * n[3 * j + 2] + c * n[3 * k + 2];
		normal(x, y, z);
		float[] p = mesh.paint();
		int pi = Mesh.PAINT * i;
		int pj = Mesh.PAINT * j;
		int pk = Mesh.PAINT * k;
		for (int m = 0; m < Mesh.PAINT; m++) {
			paint[m] = a * p[pi + m] + b * p[pj + m] + c * p[pk + m];
		}
		for (int m = 0; m < lamps; m++) {
			lit[m] = Math.max(0, a * shadow[lamps * i + m] + b * shadow[lamps * j + m] + c * shadow[lamps * k + m]);
		}
	}

	void normal(float x, float y, float z) {
		float length = 1 / (float) Math.sqrt(x * x + y * y + z * z + 1e-12f);
		nx = x * length;
		ny = y * length;
		nz = z * length;
	}

	void colour(float r, float g, float b) {
		red = r;
		green = g;
		blue = b;
	}
}
