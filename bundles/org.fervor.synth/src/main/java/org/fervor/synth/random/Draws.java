package org.fervor.synth.random;

/**
 * A seeded stream of random numbers (SplitMix64, Steele, Lea and Flood 2014) that gives the same numbers on every platform. Streams are split by name, so that
 * what is drawn for the light can never disturb, or depend on, what is drawn for the expression.
 */
public final class Draws {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private final long seed;
	private long state;

	public Draws(long seed) {
		this.seed = seed;
		this.state = mix(seed + GOLDEN);
	}

	/** An independent stream with a name; the same name gives the same stream, however much was drawn from this one. */
	public Draws stream(String name) {
		return new Draws(derive(seed, name));
	}

	/** An independent stream with a number. */
	public Draws stream(long number) {
		return new Draws(derive(seed, number));
	}

	/** A seed made of a seed and a name. */
	public static long derive(long seed, String name) {
		long hash = seed ^ 0xD1B54A32D192ED03L;
		for (int i = 0; i < name.length(); i++) {
			hash = mix(hash * 31 + name.charAt(i) + GOLDEN);
		}
		return hash;
	}

	/** A seed made of a seed and a number. */
	public static long derive(long seed, long number) {
		return mix(mix(seed + GOLDEN) ^ number * 0xBF58476D1CE4E5B9L);
	}

	public long nextLong() {
		state += GOLDEN;
		return mix(state);
	}

	/** Uniform in [0, 1). */
	public double uniform() {
		return (nextLong() >>> 11) * 0x1.0p-53;
	}

	public double uniform(double low, double high) {
		return low + (high - low) * uniform();
	}

	/** Nearly normal with mean 0 and deviation 1, within ±6: the sum of twelve uniform draws (exactly reproducible, unlike a method with logarithms). */
	public double normal() {
		double sum = -6;
		for (int i = 0; i < 12; i++) {
			sum += uniform();
		}
		return sum;
	}

	/** Normal with a mean and a deviation, cut at 2.5 deviations. */
	public double normal(double mean, double deviation) {
		return mean + deviation * Math.max(-2.5, Math.min(2.5, normal()));
	}

	public int pick(int bound) {
		return (int) Math.min(bound - 1L, (long) (uniform() * bound));
	}

	@SafeVarargs
	public final <T> T pick(T... choices) {
		return choices[pick(choices.length)];
	}

	public boolean chance(double probability) {
		return uniform() < probability;
	}

	private static long mix(long z) {
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}
}
