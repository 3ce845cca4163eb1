package org.fervor.synth.render;

import java.util.List;

import org.fervor.synth.Lamp;
import org.fervor.synth.head.Material;
import org.fervor.synth.head.Mesh;

/** Shades every pixel that shows a surface. Belongs to one picture. */
final class Painter {

	private static final int SHADOW_SIZE = 256;
	private static final double SHADOW_SPAN = 165;

	/** Where the skin faces so far away from the camera nobody sees it. */
	private static final float TURNED_AWAY = -0.6f;

	private final List<Mesh> meshes;
	private final float[][] shadows;
	private final ShadowMap[] maps;
	private final int lamps;

	Painter(List<Mesh> meshes, float[] hair, List<Lamp> lamps) {
		this.meshes = meshes;
		this.lamps = lamps.size();
		this.shadows = new float[meshes.size()][];
		for (int m = 0; m < meshes.size(); m++) {
			shadows[m] = new float[meshes.get(m).vertices() * this.lamps];
			java.util.Arrays.fill(shadows[m], 1);
		}
		this.maps = new ShadowMap[this.lamps];
		for (int i = 0; i < this.lamps; i++) {
			cast(lamps.get(i), hair, i);
		}
	}

	private void cast(Lamp lamp, float[] hair, int i) {
		ShadowMap map = new ShadowMap(lamp, SHADOW_SIZE, SHADOW_SPAN, -10);
		maps[i] = map;
		map.castPoints(hair, 1);
		for (Mesh mesh : meshes) {
			if (mesh.material() != Material.EYE && mesh.material() != Material.TEETH) {
				map.cast(mesh.position(), mesh.triangles());
			}
		}
		for (int m = 0; m < meshes.size(); m++) {
			float[] position = meshes.get(m).position();
			float[] normal = meshes.get(m).normal();
			for (int v = 0; v < position.length / 3; v++) {
				float nl = normal[3 * v] * (float) lamp.x() + normal[3 * v + 1] * (float) lamp.y() + normal[3 * v + 2] * (float) lamp.z();
				if (nl > -0.35f && normal[3 * v + 2] > TURNED_AWAY) {
					shadows[m][v * lamps + i] = map.reaches(position[3 * v] + normal[3 * v], position[3 * v + 1] + normal[3 * v + 1], position[3 * v + 2] + normal[3 * v + 2]);
				}
			}
		}
	}

	/** The shadow map of each lamp. */
	ShadowMap[] shadowMaps() {
		return maps;
	}

	void paint(Frame frame, SkinShader skin, EyeShader eyes, PlainShader plain) {
		SurfacePoint p = new SurfacePoint();
		for (int at = 0; at < frame.surface.length; at++) {
			int id = frame.surface[at];
			if (id == Frame.NOTHING) {
				continue;
			}
			int m = id >>> 24;
			Mesh mesh = meshes.get(m);
			p.interpolate(mesh, shadows[m], lamps, id & 0xffffff, frame.second[at], frame.third[at]);
			switch (mesh.material()) {
				case SKIN -> skin.shade(p);
				case EYE -> eyes.shade(p);
				default -> plain.shade(mesh.material(), p);
			}
			frame.colour[3 * at] = p.red;
			frame.colour[3 * at + 1] = p.green;
			frame.colour[3 * at + 2] = p.blue;
		}
	}
}
