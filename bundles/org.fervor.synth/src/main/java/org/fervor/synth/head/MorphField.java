package org.fervor.synth.head;

import java.util.Arrays;

/** A displacement of some vertices of the head, in mm at weight 1. Immutable. */
final class MorphField {

	/** Says where a vertex goes: writes dx, dy, dz into {@code out}, which comes zeroed. */
	interface Displacement {
		void at(int vertex, double[] out);
	}

	private static final double NEGLIGIBLE = 1e-3;

	private final int[] vertex;
	private final float[] offset;

	private MorphField(int[] vertex, float[] offset) {
		this.vertex = vertex;
		this.offset = offset;
	}

	static MorphField of(int vertices, Displacement displacement) {
		int[] indices = new int[vertices];
		float[] offsets = new float[3 * vertices];
		double[] d = new double[3];
		int n = 0;
		for (int v = 0; v < vertices; v++) {
			Arrays.fill(d, 0);
			displacement.at(v, d);
			if (Math.abs(d[0]) + Math.abs(d[1]) + Math.abs(d[2]) > NEGLIGIBLE) {
				indices[n] = v;
				for (int k = 0; k < 3; k++) {
					offsets[3 * n + k] = (float) d[k];
				}
				n++;
			}
		}
		return new MorphField(Arrays.copyOf(indices, n), Arrays.copyOf(offsets, 3 * n));
	}

	/** Adds the displacement, times a weight, to x y z triples. */
	void addTo(float[] position, double weight) {
		if (weight == 0) {
			return;
		}
		float w = (float) weight;
		for (int i = 0; i < vertex.length; i++) {
			int p = 3 * vertex[i];
			position[p] += w * offset[3 * i];
			position[p + 1] += w * offset[3 * i + 1];
			position[p + 2] += w * offset[3 * i + 2];
		}
	}
}
