package org.fervor.synth.render;

import org.fervor.synth.Colour;
import org.fervor.synth.head.Strands;

/**
 * Draws hairs as lines, shaded after Kajiya and Kay (1989) with two highlights as in Marschner et al. (2003): hair of the head covers and is covered, short hairs are
 * blended over the skin. Belongs to one picture.
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
	private final LightField light;
	private final ShadowMap[] shadows;
	private final float[] centre;

	/** @param centre the middle of the turned head */
	StrandPainter(Frame frame, Projection projection, LightField light, ShadowMap[] shadows, float[] centre) {
		this.frame = frame;
		this.projection = projection;
		this.light = light;
		this.shadows = shadows;
		this.centre = centre;
	}

	/** Draws strands whose points are turned already. */
	void draw(Strands strands, Colour colour, boolean solid) {
		float[] screen = projection.project(strands.position());
		float alpha = solid ? COVER : (float) (strands.alpha() * Math.min(1, projection.scale() / FULL_SCALE));
		float bias = solid ? 0 : (float) (SLACK * projection.nearnessPerMm());
		int points = strands.points();
		float[] lit = new float[3 * points];
		for (int s = 0; s < strands.count(); s++) {
			shade(strands, s, colour, solid, lit);
			for (int k = 0; k + 1 < points; k++) {
				float end = (k + 1f) / points;
				line(screen, 3 * (s * points + k), lit, 3 * k, solid ? s : -1, alpha * (1 - 0.6f * end * end), bias);
			}
		}
	}

	private void shade(Strands strands, int s, Colour colour, boolean solid, float[] lit) {
		float[] p = strands.position();
		int points = strands.points();
		float tone = strands.tone()[s];
		float grey = strands.grey()[s];
		float hr = tone * ((float) colour.red() * (1 - grey) + 0.27f * grey);
		float hg = tone * ((float) colour.green() * (1 - grey) + 0.262f * grey);
		float hb = tone * ((float) colour.blue() * (1 - grey) + 0.25f * grey);
		for (int k = 0; k < points; k++) {
			int at = 3 * (s * points + k);
			int to = k + 1 < points ? at + 3 : at;
			int from = k + 1 < points ? at : at - 3;
			float tx = p[to] - p[from];
			float ty = p[to + 1] - p[from + 1];
			float tz = p[to + 2] - p[from + 2];
			float length = 1 / (float) Math.sqrt(tx * tx + ty * ty + tz * tz + 1e-9f);
			tx *= length;
			ty *= length;
			tz *= length;
			float ox = p[at] - centre[0];
			float oy = p[at + 1] - centre[1];
			float oz = p[at + 2] - centre[2];
			length = 1 / (float) Math.sqrt(ox * ox + oy * oy + oz * oz + 1e-9f);
			ox *= length;
			oy *= length;
			oz *= length;
			// roots lie in the shade of the other hairs
			float depth = solid ? 0.45f + 0.55f * Math.min(1, 2.5f * k / points) : 0.8f;
			float up = 0.5f + 0.5f * oy;
			float r = depth * (light.ground[0] + up * (light.sky[0] - light.ground[0]));
			float g = depth * (light.ground[1] + up * (light.sky[1] - light.ground[1]));
			float b = depth * (light.ground[2] + up * (light.sky[2] - light.ground[2]));
			float sr = 0;
			float sg = 0;
			float sb = 0;
			for (int i = 0; i < light.count; i++) {
				float lx = light.direction[3 * i];
				float ly = light.direction[3 * i + 1];
				float lz = light.direction[3 * i + 2];
				float tl = tx * lx + ty * ly + tz * lz;
				float th = tx * light.half[3 * i] + ty * light.half[3 * i + 1] + tz * light.half[3 * i + 2];
				float facing = Math.max(0, 0.35f + 0.65f * (ox * lx + oy * ly + oz * lz));
				float shadow = shadows[i].reachesHair(p[at], p[at + 1], p[at + 2]);
				float reach = facing * depth * (0.3f + 0.7f * shadow);
				float diffuse = reach * (float) Math.sqrt(Math.max(0, 1 - tl * tl));
				float s2 = Math.max(0, 1 - th * th);
				float s4 = s2 * s2;
				float s16 = s4 * s4 * s4 * s4;
				float sheen = reach * (0.9f * s16 * s4);
				float gloss = reach * 0.035f * s16 * s16 * s16;
				r += light.colour[3 * i] * diffuse;
				g += light.colour[3 * i + 1] * diffuse;
				b += light.colour[3 * i + 2] * diffuse;
				sr += light.colour[3 * i] * (gloss + sheen * hr);
				sg += light.colour[3 * i + 1] * (gloss + sheen * hg);
				sb += light.colour[3 * i + 2] * (gloss + sheen * hb);
			}
			lit[3 * k] = hr * r + (solid ? sr : 0.06f * sr);
			lit[3 * k + 1] = hg * g + (solid ? sg : 0.06f * sg);
			lit[3 * k + 2] = hb * b + (solid ? sb : 0.06f * sb);
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
