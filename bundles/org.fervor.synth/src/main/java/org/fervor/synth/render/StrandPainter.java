package org.fervor.synth.render;

import org.fervor.synth.Colour;
import org.fervor.synth.head.Strands;

/**
 * Draws hairs as lines: hair of the head covers and is covered, short hairs are blended over the skin. Belongs to one picture.
 */
final class StrandPainter {

	/** Scale at which a short hair is as strong as it was meant, pixels per mm. */
	private static final double FULL_SCALE = 1.6;
	/** Short hairs may lie this much behind the skin that they grow from, mm. */
	private static final float SLACK = 1.6f;

	/** How much one drawn hair of the head, which stands for several, hides. */
	private static final float COVER = 0.85f;

	private final Frame frame;
	private final Projection projection;
	private final HairShader shader;

	StrandPainter(Frame frame, Projection projection, HairShader shader) {
		this.frame = frame;
		this.projection = projection;
		this.shader = shader;
	}

	/** Draws strands whose points are turned already. */
	void draw(Strands strands, Colour colour, boolean solid) {
		float[] screen = projection.project(strands.position());
		float alpha = solid ? COVER : (float) (strands.alpha() * Math.min(1, projection.scale() / FULL_SCALE));
		float bias = solid ? 0 : (float) (SLACK * projection.nearnessPerMm());
		int points = strands.points();
		float[] lit = new float[3 * points];
		for (int s = 0; s < strands.count(); s++) {
			shader.shade(strands, s, colour, solid, lit);
			for (int k = 0; k + 1 < points; k++) {
				float end = (k + 1f) / points;
				line(screen, 3 * (s * points + k), lit, 3 * k, solid ? s : -1, alpha * (1 - 0.6f * end * end), bias);
			}
		}
	}

	/** A number 0..1 that looks random but belongs to a pixel of a hair. */
	private static float dice(int strand, int at) {
		int h = strand * 0x9E3779B1 ^ at * 0x85EBCA6B;
		h = (h ^ h >>> 15) * 0x2C1B3C6D;
		return (h >>> 8) * 0x1.0p-24f;
	}

	private void line(float[] screen, int a, float[] lit, int c, int strand, float alpha, float bias) {
		float x = screen[a];
		float y = screen[a + 1];
		float dx = screen[a + 3] - x;
		float dy = screen[a + 4] - y;
		int steps = (int) Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))));
		if (steps > 2000) {
			return;
		}
		float share = 1f / steps;
		for (int i = 0; i < steps; i++) {
			float t = i * share;
			int px = (int) (x + t * dx + 0.5f);
			int py = (int) (y + t * dy + 0.5f);
			if (px < 0 || py < 0 || px >= frame.width || py >= frame.height) {
				continue;
			}
			int at = py * frame.width + px;
			float near = screen[a + 2] + t * (screen[a + 5] - screen[a + 2]);
			if (near + bias < frame.nearness[at] || strand >= 0 && dice(strand, at) > alpha) {
				continue;
			}
			// hair of the head hides all or nothing in a sample, or what lies behind would shine through it
			float cover = strand >= 0 ? 1 : alpha;
			float[] colour = frame.colour;
			for (int k = 0; k < 3; k++) {
				float value = lit[c + k] + t * (lit[c + 3 + k] - lit[c + k]);
				colour[3 * at + k] += cover * (value - colour[3 * at + k]);
			}
			if (strand >= 0) {
				frame.nearness[at] = near;
			}
		}
	}
}
