package org.fervor.compute.fast;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Adam (Kingma and Ba 2015) as DL4J has it, on DL4J's own state: within each block of parameters all first moments, then all second moments. One loop over
 * memory; values go through small arrays that stay in the cache, because the compiler vectorises loops over arrays.
 */
final class AdamOptimiser implements Optimiser {

	private static final double BETA1 = 0.9;
	private static final double BETA2 = 0.999;
	private static final double EPSILON = 1e-8;
	private static final int CHUNK = 2048;

	private final List<Stretch> stretches;
	private final FloatBuffer parameters;
	private final FloatBuffer gradients;
	private final FloatBuffer state;
	private final float l2;
	private final float[] p = new float[CHUNK];
	private final float[] g = new float[CHUNK];
	private final float[] m = new float[CHUNK];
	private final float[] v = new float[CHUNK];

	AdamOptimiser(Model model, Weights weights, double l2) {
		this.stretches = model.stretches();
		this.parameters = weights.parameters();
		this.gradients = weights.gradients();
		this.state = Floats.at(model.state(), model.stateCount()).asBuffer();
		this.l2 = (float) l2;
	}

	@Override
	public void step(int iteration, double rate) {
		double correction = StrictMath.sqrt(1 - StrictMath.pow(BETA2, iteration + 1.0)) / (1 - StrictMath.pow(BETA1, iteration + 1.0));
		float size = (float) (rate * correction);
		for (Stretch stretch : stretches) {
			for (int done = 0; done < stretch.length(); done += CHUNK) {
				step(stretch, done, Math.min(CHUNK, stretch.length() - done), size);
			}
		}
	}

	private void step(Stretch stretch, int done, int count, float size) {
		int at = stretch.offset() + done;
		int first = stretch.state() + done;
		int second = first + stretch.block();
		parameters.get(at, p, 0, count);
		gradients.get(at, g, 0, count);
		state.get(first, m, 0, count);
		state.get(second, v, 0, count);
		update(p, g, m, v, count, stretch.decays() ? l2 : 0, size);
		parameters.put(at, p, 0, count);
		state.put(first, m, 0, count);
		state.put(second, v, 0, count);
	}

	private static void update(float[] p, float[] g, float[] m, float[] v, int count, float decay, float size) {
		float keep1 = (float) BETA1;
		float keep2 = (float) BETA2;
		float take1 = (float) (1 - BETA1);
		float take2 = (float) (1 - BETA2);
		float epsilon = (float) EPSILON;
		for (int i = 0; i < count; i++) {
			float gradient = g[i] + decay * p[i];
			float first = keep1 * m[i] + take1 * gradient;
			float second = keep2 * v[i] + take2 * gradient * gradient;
			m[i] = first;
			v[i] = second;
			p[i] -= first * size / ((float) Math.sqrt(second) + epsilon);
		}
	}
}
