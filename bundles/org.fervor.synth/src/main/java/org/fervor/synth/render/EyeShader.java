package org.fervor.synth.render;

import org.fervor.synth.SubjectIdentity;
import org.fervor.synth.head.Mesh;
import org.fervor.synth.random.Draws;

/** The eyeball: white with pink corners, iris with fibres and a dark rim, pupil, and the reflection of the lamps in the wet cornea. Belongs to one picture. */
final class EyeShader {

	private static final float IRIS_RADIUS = 5.9f;
	/** The cornea is rounder than the ball: its normals turn faster. */
	private static final float CORNEA_RADIUS = 7.8f;

	private final float[] iris;
	private final float pupil;
	private final Textures textures;
	private final LightField light;
	private final float[] headRight;
	private final float[] headUp;
	private final float place;

	EyeShader(SubjectIdentity identity, Textures textures, LightField light, float[] headRight, float[] headUp) {
		iris = new float[] {(float) identity.eyes().iris().red(), (float) identity.eyes().iris().green(), (float) identity.eyes().iris().blue()};
		Draws draws = new Draws(identity.seed()).stream("iris");
		place = (float) draws.uniform(0, 256);
		// bright light makes pupils small
		double bright = light.sky[1] + (light.count > 0 ? light.colour[1] : 0);
		pupil = (float) (2.7 - 0.8 * Math.min(1.3, bright) + draws.uniform(-0.2, 0.2));
		this.textures = textures;
		this.light = light;
		this.headRight = headRight;
		this.headUp = headUp;
	}

	void shade(SurfacePoint p) {
		float u = p.paint[Mesh.U];
		float v = p.paint[Mesh.V];
		float d = (float) Math.sqrt(u * u + v * v);
		float ao = p.paint[Mesh.AO];
		float flesh = p.paint[Mesh.BLOOD];
		float vein = textures.mottle.at(u * 9 + place, v * 9, 0);
		float corner = Math.min(1, Math.max(0, (d - 6.5f) / 8));
		float r = 0.59f - 0.10f * corner;
		float g = 0.55f - 0.18f * corner - 0.03f * Math.max(0, vein);
		float b = 0.525f - 0.18f * corner - 0.03f * Math.max(0, vein);
		float inIris = ramp(IRIS_RADIUS + 0.35f, IRIS_RADIUS - 0.35f, d);
		if (inIris > 0) {
			float fibre = textures.threads.at(angle(u, v) * 41 + place, d * 2.4f, 0);
			float ring = 1 - 0.72f * ramp(IRIS_RADIUS - 1.3f, IRIS_RADIUS, d);
			float inner = 1 + 0.55f * ramp(4.0f, 2.4f, d);
			float open = ramp(pupil - 0.25f, pupil + 0.25f, d);
			float k = (0.9f + 0.28f * fibre) * ring * inner * open;
			r += inIris * (iris[0] * k - r);
			g += inIris * (iris[1] * k - g);
			b += inIris * (iris[2] * k - b);
		}
		r += flesh * (0.50f - r) * 0.8f;
		g += flesh * (0.22f - g) * 0.8f;
		b += flesh * (0.20f - b) * 0.8f;
		lightUp(p, r, g, b, ao);
		glints(p, u, v, d, ao);
	}

	private void lightUp(SurfacePoint p, float r, float g, float b, float ao) {
		float up = 0.5f + 0.5f * p.ny;
		float er = ao * (light.ground[0] + up * (light.sky[0] - light.ground[0]));
		float eg = ao * (light.ground[1] + up * (light.sky[1] - light.ground[1]));
		float eb = ao * (light.ground[2] + up * (light.sky[2] - light.ground[2]));
		for (int i = 0; i < light.count; i++) {
			float nl = p.nx * light.direction[3 * i] + p.ny * light.direction[3 * i + 1] + p.nz * light.direction[3 * i + 2];
			float lit = Math.max(0, (nl + 0.25f) / 1.25f) * p.lit[i] * (0.25f + 0.75f * ao);
			er += lit * light.colour[3 * i];
			eg += lit * light.colour[3 * i + 1];
			eb += lit * light.colour[3 * i + 2];
		}
		p.colour(r * er, g * eg, b * eb);
	}

	/** Mirror images of the lamps, and a faint one of the surroundings. */
	private void glints(SurfacePoint p, float u, float v, float d, float ao) {
		if (d < IRIS_RADIUS + 0.8f) {
			float tilt = (1 / CORNEA_RADIUS - 1 / 12f);
			p.normal(p.nx + tilt * (u * headRight[0] + v * headUp[0]), p.ny + tilt * (u * headRight[1] + v * headUp[1]), p.nz + tilt * (u * headRight[2] + v * headUp[2]));
		}
		for (int i = 0; i < light.count; i++) {
			float nh = p.nx * light.half[3 * i] + p.ny * light.half[3 * i + 1] + p.nz * light.half[3 * i + 2];
			float limit = 0.9978f - 0.0045f * light.softness[i];
			float glint = ramp(limit - 0.002f, limit + 0.001f, nh) * p.lit[i] * ramp(0.15f, 0.6f, ao) * (1.4f - 0.7f * light.softness[i]);
			p.red += glint * light.colour[3 * i];
			p.green += glint * light.colour[3 * i + 1];
			p.blue += glint * light.colour[3 * i + 2];
		}
		float mirror = 0.035f * ao * ramp(-0.2f, 0.7f, p.ny);
		p.red += mirror * light.sky[0];
		p.green += mirror * light.sky[1];
		p.blue += mirror * light.sky[2];
	}

	private static float ramp(float a, float b, float v) {
		float t = Math.max(0, Math.min(1, (v - a) / (b - a)));
		return t * t * (3 - 2 * t);
	}

	/** The angle of a direction over 2π, 0..1, by a rational approximation that every platform computes alike. */
	private static float angle(float x, float y) {
		float ax = Math.abs(x);
		float ay = Math.abs(y);
		float m = Math.max(ax, ay);
		if (m == 0) {
			return 0;
		}
		float q = Math.min(ax, ay) / m;
		float a = q * (0.15931f - 0.0341f * (q - 0.5f) * (q + 0.5f)) ;
		a = ay > ax ? 0.25f - a : a;
		a = x < 0 ? 0.5f - a : a;
		return y < 0 ? 1 - a : a;
	}
}
