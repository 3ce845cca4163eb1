package org.fervor.compute.fast;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adam (Kingma and Ba 2015) as DL4J has it, on DL4J's own state: within each block of parameters all first moments, then all second moments. One loop over
 * memory, shared by a team; values go through small arrays that stay in the cache, because the compiler vectorises loops over arrays.
 */
final class AdamOptimiser implements Optimiser {

	private static final double BETA1 = 0.9;
	private static final double BETA2 = 0.999;
	private static final double EPSILON = 1e-8;
	private static final int CHUNK = 2048;
	/** Parameters for which it is worth waking up helpers. */
	private static final int SHARED = 1 << 20;

	private final List<Stretch> stretches;
	private final FloatBuffer parameters;
	private final FloatBuffer gradients;
	private final FloatBuffer state;
	private final float l2;
	private final Team team;
	private final int parts;
	private final List<Chunk> chunks;

	AdamOptimiser(Model model, Weights weights, Team team, double l2) {
		this.stretches = model.stretches();
		this.parameters = weights.parameters();
		this.gradients = weights.gradients();
		this.state = Floats.at(model.state(), model.stateCount()).asBuffer();
		this.l2 = (float) l2;
		this.team = team;
		this.parts = weights.parameters().capacity() < SHARED ? 1 : team.size();
		this.chunks = IntStream.range(0, parts).mapToObj(i -> new Chunk()).toList();
	}

	@Override
	public void step(int iteration, double rate) {
		double correction = StrictMath.sqrt(1 - StrictMath.pow(BETA2, iteration + 1.0)) / (1 - StrictMath.pow(BETA1, iteration + 1.0));
		float size = (float) (rate * correction);
		team.run(parts, part -> {
			for (Stretch stretch : stretches) {
				step(stretch, part, size);
			}
		});
	}

	/** A part's share of a stretch: so many whole chunks of it. */
	private void step(Stretch stretch, int part, float size) {
		int all = (stretch.length() + CHUNK - 1) / CHUNK;
		int end = Math.min(stretch.length(), share(all, part + 1) * CHUNK);
		for (int done = share(all, part) * CHUNK; done < end; done += CHUNK) {
			step(stretch, chunks.get(part), done, Math.min(CHUNK, end - done), size);
		}
	}

	private int share(int all, int part) {
		return (int) ((long) all * part / parts);
	}

	private void step(Stretch stretch, Chunk chunk, int done, int count, float size) {
		float[] p = chunk.p;
		float[] g = chunk.g;
		float[] m = chunk.m;
		float[] v = chunk.v;
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

	/** Values that one thread works on: parameters, gradients, moments. */
	private static final class Chunk {
		private final float[] p = new float[CHUNK];
		private final float[] g = new float[CHUNK];
		private final float[] m = new float[CHUNK];
		private final float[] v = new float[CHUNK];
	}
}
