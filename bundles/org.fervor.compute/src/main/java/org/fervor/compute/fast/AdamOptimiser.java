package org.fervor.compute.fast;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Adam (Kingma and Ba 2015) as DL4J has it, on DL4J's own state: within each block of parameters all first moments, then all second moments. One loop over memory; values go
 * through small arrays that stay in the cache, because the compiler vectorises loops over arrays.
 */
final class AdamOptimiser implements Optimiser {

	private static final int CHUNK = 2048;

	private final List<Stretch> stretches;
	private final FloatBuffer parameters;
	private final FloatBuffer gradients;
	private final FloatBuffer state;
	private final double rate;
	private final double beta1;
	private final double beta2;
	private final double epsilon;
	private final float[] p = new float[CHUNK];
	private final float[] g = new float[CHUNK];
	private final float[] m = new float[CHUNK];
	private final float[] v = new float[CHUNK];

	AdamOptimiser(List<Stretch> stretches, Weights weights, FloatBuffer state, double rate, double beta1, double beta2, double epsilon) {
		this.stretches = stretches;
		this.parameters = weights.parameters();
		this.gradients = weights.gradients();
		this.state = state;
		this.rate = rate;
		this.beta1 = beta1;
		this.beta2 = beta2;
		this.epsilon = epsilon;
	}

	@Override
	public void step(int iteration) {
		double correction = StrictMath.sqrt(1 - StrictMath.pow(beta2, iteration + 1.0)) / (1 - StrictMath.pow(beta1, iteration + 1.0));
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
		update(p, g, m, v, count, stretch.decay(), size, (float) beta1, (float) beta2, (float) epsilon);
		parameters.put(at, p, 0, count);
		state.put(first, m, 0, count);
		state.put(second, v, 0, count);
	}

	private static void update(float[] p, float[] g, float[] m, float[] v, int count, float decay, float size, float beta1, float beta2, float epsilon) {
		float one = 1 - beta1;
		float two = 1 - beta2;
		for (int i = 0; i < count; i++) {
			float gradient = g[i] + decay * p[i];
			float first = beta1 * m[i] + one * gradient;
			float second = beta2 * v[i] + two * gradient * gradient;
			m[i] = first;
			v[i] = second;
			p[i] -= first * size / ((float) Math.sqrt(second) + epsilon);
		}
	}
}
