package org.fervor.synth.render;

import org.fervor.synth.Colour;
import org.fervor.synth.head.Strands;

/**
 * The light on hairs, after Kajiya and Kay (1989), with a white and a tinted highlight as in Marschner et al. (2003). Belongs to one picture.
 */
final class HairShader {

	/** A hair without colour, linear red, green, blue. */
	private static final float[] GREY = {0.20f, 0.195f, 0.185f};
	/** Shine of brows, lashes and beard against that of the head. */
	private static final float SHORT_SHINE = 0.06f;

	private final LightField light;
	private final ShadowMap[] shadows;
	private final float[] centre;
	private final float[] own = new float[3];
	private final float[] tangent = new float[3];
	private final float[] outward = new float[3];
	private final float[] diffuse = new float[3];
	private final float[] shine = new float[3];

	/** @param centre the middle of the turned head */
	HairShader(LightField light, ShadowMap[] shadows, float[] centre) {
		this.light = light;
		this.shadows = shadows;
		this.centre = centre;
	}

	/**
	 * Lights one hair.
	 *
	 * @param solid whether it is hair of the head
	 * @param lit   takes red, green, blue per point
	 */
	void shade(Strands strands, int strand, Colour colour, boolean solid, float[] lit) {
		int points = strands.points();
		float tone = strands.tone()[strand];
		float grey = strands.grey()[strand];
		own[0] = tone * ((float) colour.red() * (1 - grey) + GREY[0] * grey);
		own[1] = tone * ((float) colour.green() * (1 - grey) + GREY[1] * grey);
		own[2] = tone * ((float) colour.blue() * (1 - grey) + GREY[2] * grey);
		for (int k = 0; k < points; k++) {
			int at = 3 * (strand * points + k);
			direct(strands.position(), at, k + 1 < points);
			// roots lie in the shade of the other hairs
			float depth = solid ? 0.45f + 0.55f * Math.min(1, 2.5f * k / points) : 0.8f;
			float up = 0.5f + 0.5f * outward[1];
			for (int c = 0; c < 3; c++) {
				diffuse[c] = depth * (light.ground[c] + up * (light.sky[c] - light.ground[c]));
				shine[c] = 0;
			}
			for (int lamp = 0; lamp < light.count; lamp++) {
				add(strands.position(), at, lamp, depth);
			}
			for (int c = 0; c < 3; c++) {
				lit[3 * k + c] = own[c] * diffuse[c] + (solid ? shine[c] : SHORT_SHINE * shine[c]);
			}
		}
	}

	/** The direction of the hair at a point, and that from the middle of the head. */
	private void direct(float[] p, int at, boolean more) {
		int from = more ? at : at - 3;
		unit(tangent, p[from + 3] - p[from], p[from + 4] - p[from + 1], p[from + 5] - p[from + 2]);
		unit(outward, p[at] - centre[0], p[at + 1] - centre[1], p[at + 2] - centre[2]);
	}

	private static void unit(float[] out, float x, float y, float z) {
		float scale = 1 / (float) Math.sqrt(x * x + y * y + z * z + 1e-9f);
		out[0] = x * scale;
		out[1] = y * scale;
		out[2] = z * scale;
	}

	private void add(float[] p, int at, int lamp, float depth) {
		int i = 3 * lamp;
		float along = dot(tangent, light.direction, i);
		float halfway = dot(tangent, light.half, i);
		float facing = Math.max(0, 0.35f + 0.65f * dot(outward, light.direction, i));
		float reach = facing * depth * (0.3f + 0.7f * shadows[lamp].reachesHair(p[at], p[at + 1], p[at + 2]));
		float spread = reach * (float) Math.sqrt(Math.max(0, 1 - along * along));
		float s2 = Math.max(0, 1 - halfway * halfway);
		float s4 = s2 * s2;
		float s16 = s4 * s4 * s4 * s4;
		float tinted = reach * 0.9f * s16 * s4;
		float white = reach * 0.035f * s16 * s16 * s16;
		for (int c = 0; c < 3; c++) {
			diffuse[c] += light.colour[i + c] * spread;
			shine[c] += light.colour[i + c] * (white + tinted * own[c]);
		}
	}

	private static float dot(float[] a, float[] b, int at) {
		return a[0] * b[at] + a[1] * b[at + 1] + a[2] * b[at + 2];
	}
}
