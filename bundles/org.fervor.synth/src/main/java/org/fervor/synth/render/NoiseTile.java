package org.fervor.synth.render;

import org.fervor.synth.random.Draws;

/** A square of noise that repeats without a seam, with smaller copies for coarse pictures. Values have mean 0 and deviation about 1. Immutable. */
final class NoiseTile {

	private static final int SIZE = 256;

	private final float[][] levels;
	private final int[] sizes;

	private NoiseTile(float[] finest) {
		int count = 7;
		levels = new float[count][];
		sizes = new int[count];
		levels[0] = finest;
		sizes[0] = SIZE;
		for (int i = 1; i < count; i++) {
			sizes[i] = sizes[i - 1] / 2;
			levels[i] = halve(levels[i - 1], sizes[i]);
		}
	}

	/**
	 * Clouds: several octaves of smooth noise.
	 *
	 * @param first  waves across the tile of the coarsest octave
	 * @param last   of the finest
	 * @param roll   how much weaker each octave is than the one before
	 */
	static NoiseTile clouds(long seed, int first, int last, double roll) {
		float[] sum = new float[SIZE * SIZE];
		double weight = 1;
		for (int cells = first; cells <= last; cells *= 2, weight *= roll) {
			addOctave(sum, cells, cells, weight, new Draws(seed).stream(cells));
		}
		return new NoiseTile(normalise(sum));
	}

	/** Long threads along the second axis: hair. */
	static NoiseTile threads(long seed) {
		float[] sum = new float[SIZE * SIZE];
		addOctave(sum, 128, 4, 1, new Draws(seed).stream(1));
		addOctave(sum, 64, 3, 0.8, new Draws(seed).stream(2));
		addOctave(sum, 24, 2, 0.6, new Draws(seed).stream(3));
		return new NoiseTile(normalise(sum));
	}

	/** Skin relief: pores as small pits between fine crossing lines. */
	static NoiseTile pores(long seed) {
		float[] sum = new float[SIZE * SIZE];
		Draws draws = new Draws(seed);
		for (int i = 0; i < 1700; i++) {
			dot(sum, draws.pick(SIZE), draws.pick(SIZE), draws.uniform(1.3, 2.6), -draws.uniform(0.5, 1.6));
		}
		addOctave(sum, 64, 64, 0.35, draws.stream(1));
		addOctave(sum, 128, 128, 0.25, draws.stream(2));
		addOctave(sum, 24, 24, 0.3, draws.stream(3));
		return new NoiseTile(normalise(sum));
	}

	/** Sparse dark spots of different size: freckles and moles. Values 0..1 and mostly 0. */
	static NoiseTile spots(long seed, int count, double small, double large) {
		float[] sum = new float[SIZE * SIZE];
		Draws draws = new Draws(seed);
		for (int i = 0; i < count; i++) {
			double p = draws.uniform();
			dot(sum, draws.pick(SIZE), draws.pick(SIZE), small + (large - small) * p * p * p, draws.uniform(0.35, 1));
		}
		for (int i = 0; i < sum.length; i++) {
			sum[i] = Math.min(1, sum[i]);
		}
		return new NoiseTile(sum);
	}

	private static void dot(float[] sum, int cx, int cy, double radius, double strength) {
		int reach = (int) Math.ceil(2.5 * radius);
		for (int y = -reach; y <= reach; y++) {
			for (int x = -reach; x <= reach; x++) {
				double q = (x * x + y * y) / (radius * radius);
				if (q < 6) {
					sum[(cy + y & SIZE - 1) * SIZE + (cx + x & SIZE - 1)] += (float) (strength * StrictMath.exp(-q));
				}
			}
		}
	}

	private static void addOctave(float[] sum, int cellsX, int cellsY, double weight, Draws draws) {
		double[] lattice = new double[cellsX * cellsY];
		for (int i = 0; i < lattice.length; i++) {
			lattice[i] = draws.normal();
		}
		for (int y = 0; y < SIZE; y++) {
			double fy = (double) y * cellsY / SIZE;
			int y0 = (int) fy;
			double ty = smooth(fy - y0);
			for (int x = 0; x < SIZE; x++) {
				double fx = (double) x * cellsX / SIZE;
				int x0 = (int) fx;
				double tx = smooth(fx - x0);
				int x1 = (x0 + 1) % cellsX;
				int row0 = y0 * cellsX;
				int row1 = (y0 + 1) % cellsY * cellsX;
				double low = lattice[row0 + x0] * (1 - tx) + lattice[row0 + x1] * tx;
				double high = lattice[row1 + x0] * (1 - tx) + lattice[row1 + x1] * tx;
				sum[y * SIZE + x] += (float) (weight * (low * (1 - ty) + high * ty));
			}
		}
	}

	private static double smooth(double t) {
		return t * t * (3 - 2 * t);
	}

	private static float[] normalise(float[] values) {
		double mean = 0;
		for (float v : values) {
			mean += v;
		}
		mean /= values.length;
		double square = 0;
		for (float v : values) {
			square += (v - mean) * (v - mean);
		}
		double deviation = Math.sqrt(square / values.length);
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) ((values[i] - mean) / deviation);
		}
		return values;
	}

	private static float[] halve(float[] larger, int size) {
		float[] half = new float[size * size];
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				int at = 4 * y * size + 2 * x;
				half[y * size + x] = (larger[at] + larger[at + 1] + larger[at + 2 * size] + larger[at + 2 * size + 1]) / 4;
			}
		}
		return half;
	}

	/** The level whose texel is about as large as a pixel. */
	int level(double texelsPerPixel) {
		int level = 0;
		while (level < levels.length - 1 && texelsPerPixel > 1.4) {
			texelsPerPixel /= 2;
			level++;
		}
		return level;
	}

	/** The value at a place in texels of the finest level, bilinear. */
	float at(float u, float v, int level) {
		float shrink = 1f / (1 << level);
		int size = sizes[level];
		float[] values = levels[level];
		float fu = u * shrink;
		float fv = v * shrink;
		int x = (int) Math.floor(fu);
		int y = (int) Math.floor(fv);
		float tx = fu - x;
		float ty = fv - y;
		int mask = size - 1;
		int x0 = x & mask;
		int x1 = x + 1 & mask;
		int row0 = (y & mask) * size;
		int row1 = (y + 1 & mask) * size;
		float low = values[row0 + x0] + tx * (values[row0 + x1] - values[row0 + x0]);
		float high = values[row1 + x0] + tx * (values[row1 + x1] - values[row1 + x0]);
		return low + ty * (high - low);
	}
}
