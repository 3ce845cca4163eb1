package org.fervor.synth.render;

/** Finds the nearest triangle of each pixel (edge functions, z-buffer). Triangles that face away are skipped. */
final class Rasteriser {

	private final Frame frame;

	Rasteriser(Frame frame) {
		this.frame = frame;
	}

	/**
	 * Draws a mesh into the z-buffer.
	 *
	 * @param id     number of the mesh, 0..126
	 * @param screen pixel x, pixel y, nearness per vertex
	 */
	void draw(int id, float[] screen, int[] triangles) {
		for (int t = 0; t < triangles.length; t += 3) {
			triangle(id << 24 | t / 3, screen, 3 * triangles[t], 3 * triangles[t + 1], 3 * triangles[t + 2]);
		}
	}

	private void triangle(int id, float[] s, int a, int b, int c) {
		float ax = s[a];
		float ay = s[a + 1];
		float bx = s[b];
		float by = s[b + 1];
		float cx = s[c];
		float cy = s[c + 1];
		// pixel rows run down, so a front face turns clockwise on the screen
		float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
		if (area >= -1e-9f) {
			return;
		}
		int x0 = (int) Math.ceil(Math.max(0, Math.min(ax, Math.min(bx, cx))));
		int x1 = (int) Math.floor(Math.min(frame.width - 1, Math.max(ax, Math.max(bx, cx))));
		int y0 = (int) Math.ceil(Math.max(0, Math.min(ay, Math.min(by, cy))));
		int y1 = (int) Math.floor(Math.min(frame.height - 1, Math.max(ay, Math.max(by, cy))));
		if (x0 > x1 || y0 > y1) {
			return;
		}
		float inverse = 1 / area;
		float nearA = s[a + 2];
		float nearB = s[b + 2] - nearA;
		float nearC = s[c + 2] - nearA;
		float stepB = (cy - ay) * inverse;
		float stepC = -(by - ay) * inverse;
		for (int y = y0; y <= y1; y++) {
			float py = y - ay;
			float px = x0 - ax;
			float wb = (px * (cy - ay) - py * (cx - ax)) * inverse;
			float wc = (py * (bx - ax) - px * (by - ay)) * inverse;
			int at = y * frame.width + x0;
			for (int x = x0; x <= x1; x++, at++, wb += stepB, wc += stepC) {
				if (wb >= -1e-5f && wc >= -1e-5f && wb + wc <= 1.00001f) {
					float near = nearA + wb * nearB + wc * nearC;
					if (near > frame.nearness[at]) {
						frame.nearness[at] = near;
						frame.surface[at] = id;
						frame.second[at] = wb;
						frame.third[at] = wc;
					}
				}
			}
		}
	}
}
