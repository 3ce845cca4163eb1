package org.fervor.compute.fast;

import java.nio.FloatBuffer;
import java.util.List;

/** Plain mini-batch gradient descent. */
final class SgdOptimiser implements Optimiser {

	private static final int CHUNK = 2048;

	private final List<Stretch> stretches;
	private final FloatBuffer parameters;
	private final FloatBuffer gradients;
	private final float l2;
	private final float[] p = new float[CHUNK];
	private final float[] g = new float[CHUNK];

	SgdOptimiser(Model model, Weights weights, double l2) {
		this.stretches = model.stretches();
		this.parameters = weights.parameters();
		this.gradients = weights.gradients();
		this.l2 = (float) l2;
	}

	@Override
	public void step(int iteration, double rate) {
		for (Stretch stretch : stretches) {
			for (int done = 0; done < stretch.length(); done += CHUNK) {
				int count = Math.min(CHUNK, stretch.length() - done);
				parameters.get(stretch.offset() + done, p, 0, count);
				gradients.get(stretch.offset() + done, g, 0, count);
				update(p, g, count, stretch.decays() ? l2 : 0, (float) rate);
				parameters.put(stretch.offset() + done, p, 0, count);
			}
		}
	}

	private static void update(float[] p, float[] g, int count, float decay, float rate) {
		for (int i = 0; i < count; i++) {
			p[i] -= rate * (g[i] + decay * p[i]);
		}
	}
}
