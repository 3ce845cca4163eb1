package org.fervor.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * In which order the images of an epoch come, cut into batches. It depends on seed and epoch alone, so that a run can go on at any epoch.
 * <p>
 * Every image comes exactly once. The last batch takes what is left; if that were a single image, which batch normalisation cannot learn from, the batch before gives it
 * one of its own (not in batches of two, where that would only move the single image).
 */
record BatchOrder(int images, int batch, long seed) {

	/** The batches of an epoch (from 1) as indices of images. */
	List<int[]> of(int epoch) {
		return cut(shuffled(new SplittableRandom(mix(seed, epoch))));
	}

	/** One seed out of a run's seed and an epoch. */
	static long mix(long seed, int epoch) {
		return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * epoch).nextLong();
	}

	private int[] shuffled(SplittableRandom random) {
		int[] order = new int[images];
		for (int i = 0; i < images; i++) {
			int j = random.nextInt(i + 1);
			order[i] = order[j];
			order[j] = i;
		}
		return order;
	}

	private List<int[]> cut(int[] order) {
		List<int[]> batches = new ArrayList<>();
		int from = 0;
		while (from < images) {
			int left = images - from;
			int size = left == batch + 1 && batch > 2 ? batch - 1 : Math.min(batch, left);
			batches.add(Arrays.copyOfRange(order, from, from + size));
			from += size;
		}
		return batches;
	}
}
