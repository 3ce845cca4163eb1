package org.fervor.synth.render;

import org.fervor.synth.Colour;
import org.fervor.synth.head.Material;
import org.fervor.synth.head.Mesh;

/** Teeth, tongue, cloth, frames of glasses: one colour with diffuse light and some shine. Belongs to one picture. */
final class PlainShader {

	/** Threads of a cloth, texels per mm. */
	private static final float WEAVE = 3;

	private final LightField light;
	private final Textures textures;
	private final Colour cloth;
	private final Colour occluder;
	private final Colour frame;

	PlainShader(LightField light, Textures textures, Colour cloth, Colour occluder, Colour frame) {
		this.light = light;
		this.textures = textures;
		this.cloth = cloth;
		this.frame = frame;
		this.occluder = occluder;
	}

	void shade(Material material, SurfacePoint p) {
		switch (material) {
			case TEETH -> teeth(p);
			case TONGUE -> light(p, 0.42f, 0.13f, 0.12f, 0.5f);
			case GLASSES -> light(p, (float) frame.red(), (float) frame.green(), (float) frame.blue(), 0.8f);
			case OCCLUDER -> cloth(p, occluder);
			default -> cloth(p, cloth);
		}
	}

	private void teeth(SurfacePoint p) {
		float gum = p.paint[Mesh.WET];
		float dull = 1 - 0.35f * p.paint[Mesh.SHADE];
		light(p, mix(0.88f * dull, 0.46f, gum), mix(0.80f * dull, 0.17f, gum), mix(0.66f * dull, 0.16f, gum), 0.5f);
	}

	private static float mix(float a, float b, float t) {
		return a + t * (b - a);
	}

	private void cloth(SurfacePoint p, Colour colour) {
		float u = p.paint[Mesh.U];
		float v = p.paint[Mesh.V];
		float wave = textures.mottle.at(u * 0.7f, v * 0.45f, 1);
		float knit = textures.fine.at(u * WEAVE, v * WEAVE, 0);
		p.normal(p.nx + 0.10f * wave, p.ny + 0.05f * wave, p.nz);
		float k = 1 + 0.05f * knit + 0.05f * wave;
		light(p, (float) colour.red() * k, (float) colour.green() * k, (float) colour.blue() * k, 0.03f);
	}

	private void light(SurfacePoint p, float r, float g, float b, float shine) {
		float ao = p.paint[Mesh.AO];
		float up = 0.5f + 0.5f * p.ny;
		float er = ao * (light.ground[0] + up * (light.sky[0] - light.ground[0]));
		float eg = ao * (light.ground[1] + up * (light.sky[1] - light.ground[1]));
		float eb = ao * (light.ground[2] + up * (light.sky[2] - light.ground[2]));
		float sr = 0;
		float sg = 0;
		float sb = 0;
		for (int i = 0; i < light.count; i++) {
			float nl = p.nx * light.direction[3 * i] + p.ny * light.direction[3 * i + 1] + p.nz * light.direction[3 * i + 2];
			float lit = Math.max(0, (nl + 0.1f) / 1.1f) * p.lit[i] * ao;
			float nh = Math.max(0, p.nx * light.half[3 * i] + p.ny * light.half[3 * i + 1] + p.nz * light.half[3 * i + 2]);
			float n4 = nh * nh * nh * nh;
			float n16 = n4 * n4 * n4 * n4;
			float spec = shine * 0.5f * n16 * n16 * n16 * p.lit[i] * ao;
			er += lit * light.colour[3 * i];
			eg += lit * light.colour[3 * i + 1];
			eb += lit * light.colour[3 * i + 2];
			sr += spec * light.colour[3 * i];
			sg += spec * light.colour[3 * i + 1];
			sb += spec * light.colour[3 * i + 2];
		}
		p.colour(r * er + sr, g * eg + sg, b * eb + sb);
	}
}
