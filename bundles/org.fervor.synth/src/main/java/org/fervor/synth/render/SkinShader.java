package org.fervor.synth.render;

import org.fervor.synth.Colour;
import org.fervor.synth.SubjectIdentity;
import org.fervor.synth.head.Mesh;
import org.fervor.synth.random.Draws;

/**
 * Skin: colour from melanin and blood, uneven at several scales; light that bleeds further in red than in blue (a cheap stand-in for scattering under the skin); two
 * lobes of shine; pores. Belongs to one picture.
 */
final class SkinShader {

	/** Linear colours from very fair to very dark. */
	private static final float[][] TONES = {{0.74f, 0.49f, 0.385f}, {0.60f, 0.355f, 0.25f}, {0.40f, 0.215f, 0.135f}, {0.235f, 0.118f, 0.072f}, {0.135f, 0.075f, 0.043f}};
	/** How far light creeps around the edge of a shadow, per channel. */
	private static final float[] WRAP = {0.32f, 0.14f, 0.09f};
	/** Texels of the pore tile per mm. */
	private static final float PORES_PER_MM = 5;
	private static final float MOTTLE_PER_MM = 1.6f;
	private static final float SPOTS_PER_MM = 2.2f;

	private final SubjectIdentity.Skin skin;
	private final SubjectIdentity.Beard beard;
	private final Textures textures;
	private final LightField light;
	private final float[] tone = new float[3];
	private final float[] browColour;
	private final float[] hairColour;
	private final float browDensity;
	/** How well the hair hides the scalp: shaven heads show it. */
	private final float scalpDepth;
	private final float offsetU;
	private final float offsetV;
	private final int poreLevel;
	private final int mottleLevel;
	private final int spotLevel;
	private final float[] headRight;
	private final float[] headUp;
	private final float[] albedo = new float[3];

	/** @param scale pixels per mm */
	SkinShader(SubjectIdentity identity, Textures textures, LightField light, double scale, float[] headRight, float[] headUp) {
		this.skin = identity.skin();
		this.beard = identity.beard();
		this.textures = textures;
		this.light = light;
		this.headRight = headRight;
		this.headUp = headUp;
		double m = Math.min(0.999, skin.melanin()) * (TONES.length - 1);
		int i = (int) m;
		for (int k = 0; k < 3; k++) {
			tone[k] = (float) (TONES[i][k] * StrictMath.pow(TONES[i + 1][k] / TONES[i][k], m - i));
		}
		tone[2] *= (float) (1.12 - 0.24 * skin.warmth());
		tone[1] *= (float) (0.97 + 0.06 * skin.warmth());
		browColour = rgb(identity.brows().colour());
		// grey strands lie over grey roots
		hairColour = rgb(identity.hair().colour().towards(new Colour(0.16, 0.155, 0.15), identity.hair().grey()));
		browDensity = (float) identity.brows().density();
		scalpDepth = identity.hair().style() == SubjectIdentity.HairStyle.BALD ? 0.5f : 1;
		Draws draws = new Draws(identity.seed()).stream("skin place");
		offsetU = (float) draws.uniform(0, 256);
		offsetV = (float) draws.uniform(0, 256);
		poreLevel = textures.pores.level(PORES_PER_MM / scale);
		mottleLevel = textures.mottle.level(MOTTLE_PER_MM / scale);
		spotLevel = textures.freckles.level(SPOTS_PER_MM / scale);
	}

	private static float[] rgb(org.fervor.synth.Colour c) {
		return new float[] {(float) c.red(), (float) c.green(), (float) c.blue()};
	}

	void shade(SurfacePoint p) {
		float u = p.paint[Mesh.U];
		float v = p.paint[Mesh.V];
		float pore = bump(p, u, v);
		colour(p, u, v, pore);
		light(p);
	}

	/** Tilts the normal by the fine relief and returns its height. */
	private float bump(SurfacePoint p, float u, float v) {
		float tu = u * PORES_PER_MM + offsetU;
		float tv = v * PORES_PER_MM + offsetV;
		float step = 1 << poreLevel;
		float h = textures.pores.at(tu, tv, poreLevel);
		float hu = textures.pores.at(tu + step, tv, poreLevel);
		float hv = textures.pores.at(tu, tv + step, poreLevel);
		float amount = (float) (0.10 * skin.pores()) * (1 - 0.5f * p.paint[Mesh.LIP]) * (1 - p.paint[Mesh.WET]);
		float gu = (hu - h) * amount;
		float gv = (hv - h) * amount;
		if (p.paint[Mesh.LIP] > 0.05f) {
			// fine upright lines on the lips
			gu += textures.fine.at(u * 6 + offsetU, v * 0.8f, poreLevel) * 0.10f * p.paint[Mesh.LIP];
		}
		p.normal(p.nx - gu * headRight[0] - gv * headUp[0], p.ny - gu * headRight[1] - gv * headUp[1], p.nz - gu * headRight[2] - gv * headUp[2]);
		return h;
	}

	private void colour(SurfacePoint p, float u, float v, float pore) {
		float[] paint = p.paint;
		float patch = textures.mottle.at(u * MOTTLE_PER_MM + offsetU, v * MOTTLE_PER_MM + offsetV, mottleLevel);
		float patch2 = textures.mottle.at(v * MOTTLE_PER_MM * 0.7f + offsetV, u * MOTTLE_PER_MM * 0.7f + offsetU, mottleLevel);
		float uneven = (float) skin.blemishes();
		float lip = paint[Mesh.LIP];
		float blood = (float) skin.blood() * (0.25f + 1.1f * paint[Mesh.BLOOD]) + 0.12f * uneven * patch;
		float brown = 1 + (0.03f + 0.05f * uneven) * patch2 + 0.02f * pore;
		float shade = 1 - (0.20f + 0.12f * (float) skin.melanin()) * paint[Mesh.SHADE];
		float spots = (float) skin.freckles() * textures.freckles.at(u * SPOTS_PER_MM + offsetU, v * SPOTS_PER_MM + offsetV, spotLevel) * (0.3f + 1.2f * paint[Mesh.BLOOD]);
		spots += 0.75f * uneven * textures.moles.at(u * SPOTS_PER_MM * 0.7f + offsetV, v * SPOTS_PER_MM * 0.7f + offsetU, spotLevel);
		spots = Math.min(1, spots);
		for (int k = 0; k < 3; k++) {
			float bloodLoss = k == 0 ? 0.05f : k == 1 ? 0.30f : 0.26f;
			float c = tone[k] * brown * shade * (1 - bloodLoss * blood) * (1 - (k == 0 ? 0.42f : k == 1 ? 0.55f : 0.62f) * spots);
			float red = (float) skin.lipColour() * (k == 0 ? 0.20f : k == 1 ? 0.50f : 0.44f) + (k == 0 ? 0.10f : 0.17f);
			c *= 1 - lip * Math.min(0.76f, red);
			albedo[k] = Math.max(0.004f, c);
		}
		hairs(paint, u, v);
		float wet = paint[Mesh.WET];
		if (wet > 0) {
			albedo[0] += wet * (0.36f - albedo[0]) * 0.8f;
			albedo[1] += wet * (0.12f - albedo[1]) * 0.8f;
			albedo[2] += wet * (0.11f - albedo[2]) * 0.8f;
		}
		float fold = Math.max(-1.2f, Math.min(0, paint[Mesh.FOLD]));
		paint[Mesh.AO] *= 1 + 0.24f * fold;
	}

	/** Brow, stubble and the roots of the hair darken the skin below their strands. */
	private void hairs(float[] paint, float u, float v) {
		float brow = paint[Mesh.BROW];
		if (brow > 0.01f) {
			float thread = textures.threads.at((u * 0.75f + v * 0.5f) * 9, (v - u * 0.4f) * 3, poreLevel);
			mix(browColour, brow * (0.14f + 0.34f * browDensity) * Math.max(0.3f, 1 + 0.35f * thread));
		}
		float scalp = paint[Mesh.SCALP];
		if (scalp > 0.02f) {
			// the edge of the hair is ragged, and the skin under it lies in its shade
			float thread = textures.threads.at(u * 5 + offsetU, v * 1.5f + offsetV, poreLevel);
			float patch = textures.mottle.at(u * 3 + offsetV, v * 3 + offsetU, 0);
			float share = Math.max(0, Math.min(0.95f, 1.7f * scalp - 0.5f + (0.22f * thread + 0.16f * patch) * (1.1f - scalp) * Math.min(1, 2.5f * scalp)));
			mix(hairColour, share * scalpDepth, 0.62f + 0.16f * thread);
		}
		float roots = paint[Mesh.BEARD] * (float) Math.max(beard.stubble() * 0.55, beard.full() * 0.9);
		if (roots > 0.01f) {
			float dots = Math.max(0, 0.75f + 0.45f * textures.fine.at(u * 7 + offsetU, v * 7, poreLevel));
			float share = Math.min(0.8f, roots * dots * 0.75f);
			albedo[0] += share * (0.3f * albedo[0] + 0.3f * hairColour[0] - albedo[0]);
			albedo[1] += share * (0.36f * albedo[1] + 0.3f * hairColour[1] - albedo[1]);
			albedo[2] += share * (0.42f * albedo[2] + 0.3f * hairColour[2] - albedo[2]);
		}
	}

	private void mix(float[] colour, float share) {
		mix(colour, share, 1);
	}

	private void mix(float[] colour, float share, float strength) {
		for (int k = 0; k < 3; k++) {
			albedo[k] += share * (strength * colour[k] - albedo[k]);
		}
	}

	private void light(SurfacePoint p) {
		float ao = p.paint[Mesh.AO];
		float up = 0.5f + 0.5f * p.ny;
		float lip = p.paint[Mesh.LIP];
		float wet = Math.max(p.paint[Mesh.WET], 0.35f * lip);
		float dry = 1 - 0.85f * p.paint[Mesh.SCALP];
		float shine = (float) ((0.25 + 0.9 * skin.oil()) * (1 + 0.4 * skin.melanin())) * p.paint[Mesh.OIL] * dry + 0.9f * wet;
		float facing = Math.max(0, p.nz);
		float rim = (1 - facing) * (1 - facing);
		rim = 0.12f * rim * rim * (1 - facing) * dry;
		float r = 0;
		float g = 0;
		float b = 0;
		float spec = 0;
		float sr = 0;
		float sg = 0;
		float sb = 0;
		for (int i = 0; i < light.count; i++) {
			float nl = p.nx * light.direction[3 * i] + p.ny * light.direction[3 * i + 1] + p.nz * light.direction[3 * i + 2];
			float lit = p.lit[i];
			float soft = (float) Math.sqrt(lit);
			r += light.colour[3 * i] * Math.max(0, (nl + WRAP[0]) / (1 + WRAP[0])) * (0.45f * soft + 0.55f * lit);
			g += light.colour[3 * i + 1] * Math.max(0, (nl + WRAP[1]) / (1 + WRAP[1])) * (0.15f * soft + 0.85f * lit);
			b += light.colour[3 * i + 2] * Math.max(0, (nl + WRAP[2]) / (1 + WRAP[2])) * lit;
			float nh = p.nx * light.half[3 * i] + p.ny * light.half[3 * i + 1] + p.nz * light.half[3 * i + 2];
			if (nl > 0 && nh > 0) {
				spec = shine * lit * lobes(nh, wet) * Math.min(1, 4 * nl);
				sr += spec * light.colour[3 * i];
				sg += spec * light.colour[3 * i + 1];
				sb += spec * light.colour[3 * i + 2];
			}
		}
		// light that bounced within a hollow takes the colour of the skin
		float aoRed = ao + 0.25f * ao * (1 - ao);
		r = (r * (0.35f + 0.65f * ao) + aoRed * (light.ground[0] + up * (light.sky[0] - light.ground[0]))) * albedo[0];
		g = (g * (0.35f + 0.65f * ao) + ao * (light.ground[1] + up * (light.sky[1] - light.ground[1]))) * albedo[1];
		b = (b * (0.35f + 0.65f * ao) + ao * (light.ground[2] + up * (light.sky[2] - light.ground[2]))) * albedo[2];
		p.colour(r + ao * (sr + rim * light.sky[0]), g + ao * (sg + rim * light.sky[1]), b + ao * (sb + rim * light.sky[2]));
	}

	/** A broad and a narrow lobe of shine; wet skin has the narrow one. */
	private static float lobes(float nh, float wet) {
		float n2 = nh * nh;
		float n4 = n2 * n2;
		float n8 = n4 * n4;
		float n16 = n8 * n8;
		float n64 = n16 * n16 * n16 * n16;
		return 0.035f * n8 + 0.06f * n16 + (0.05f + 0.35f * wet) * n64;
	}
}
