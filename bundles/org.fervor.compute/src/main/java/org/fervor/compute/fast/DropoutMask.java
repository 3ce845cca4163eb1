package org.fervor.compute.fast;

import java.util.SplittableRandom;

/** Draws which values of a dropout layer are kept. Each layer has its own, seeded anew for every epoch; passes of different batch sizes share it. */
final class DropoutMask {

	private static final int STEPS = 1 << 16;

	private final int keep;
	private final float scale;
	private SplittableRandom random = new SplittableRandom(0);

	/** A mask that drops with this probability, 0..1, to the nearest of 65,536 steps. */
	DropoutMask(double rate) {
		keep = (int) Math.round((1 - rate) * STEPS);
		scale = (float) (1 / (1 - rate));
	}

	void seed(long seed) {
		random = new SplittableRandom(seed);
	}

	/** Fills the factors: 0 for what is dropped, 1 / (1 - rate) for what is kept. */
	void draw(float[] factors) {
		int i = 0;
		while (i < factors.length) {
			long bits = random.nextLong();
			for (int end = Math.min(i + 4, factors.length); i < end; i++) {
				factors[i] = (bits & STEPS - 1) < keep ? scale : 0;
				bits >>>= 16;
			}
		}
	}
}
