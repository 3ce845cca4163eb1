package org.fervor.synth.render;

import java.util.List;

import org.fervor.synth.Colour;
import org.fervor.synth.Lamp;
import org.fervor.synth.head.Mesh;

/** How much of the light from all around reaches each vertex of a head at rest: the mean over shadow maps from all sides. */
final class AmbientOcclusion {

	private static final int DIRECTIONS = 20;
	private static final int SIZE = 112;
	private static final double SPAN = 165;
	private static final double SOFTNESS = 0.1;

	private AmbientOcclusion() {
	}

	/** @param others further casters: ears, shoulders; hair points */
	static float[] bake(Mesh skin, List<Mesh> others, float[] hair) {
		float[] position = skin.position();
		float[] normal = skin.normal();
		float[] open = new float[skin.vertices()];
		float[] all = new float[skin.vertices()];
		for (int i = 0; i < DIRECTIONS; i++) {
			// points of a spiral over the sphere
			double y = 1 - 2 * (i + 0.5) / DIRECTIONS;
			double ring = Math.sqrt(1 - y * y);
			Lamp lamp = new Lamp(ring * StrictMath.cos(2.399963 * i), y, ring * StrictMath.sin(2.399963 * i), Colour.WHITE, SOFTNESS);
			ShadowMap map = new ShadowMap(lamp, SIZE, SPAN, -10);
			map.cast(position, skin.triangles());
			for (Mesh other : others) {
				map.cast(other.position(), other.triangles());
			}
			map.castPoints(hair, 3);
			// the sky is brighter than the ground
			float weight = (float) (1 + 0.5 * y);
			for (int v = 0; v < open.length; v++) {
				float nl = normal[3 * v] * (float) lamp.x() + normal[3 * v + 1] * (float) lamp.y() + normal[3 * v + 2] * (float) lamp.z();
				if (nl > 0) {
					all[v] += weight * nl;
					open[v] += weight * nl * map.reaches(position[3 * v] + normal[3 * v], position[3 * v + 1] + normal[3 * v + 1], position[3 * v + 2] + normal[3 * v + 2]);
				}
			}
		}
		for (int v = 0; v < open.length; v++) {
			open[v] = all[v] > 0 ? open[v] / all[v] : 1;
		}
		return open;
	}
}
