package org.fervor.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.fervor.core.compute.Balance;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;

/**
 * In which order the images of an epoch come, cut into batches. It depends on seed and epoch alone, so that a run can go on at any epoch.
 * <p>
 * Every image comes exactly once, or, under balanced sampling, every class equally often. The last batch takes what is left; if that were a single image, which batch
 * normalisation cannot learn from, the batch before gives it one of its own (not in batches of two, where that would only move the single image).
 */
final class BatchOrder {

	private final int images;
	private final int batch;
	private final long seed;
	private final List<int[]> classes;

	/** Every image once. */
	BatchOrder(int images, int batch, long seed) {
		this(images, batch, seed, List.of(IntStream.range(0, images).toArray()));
	}

	/** @param classes indices of the images, by class; each class comes equally often */
	BatchOrder(int images, int batch, long seed, List<int[]> classes) {
		this.images = images;
		this.batch = batch;
		this.seed = seed;
		this.classes = classes;
	}

	static BatchOrder of(TrainingJob job) {
		int size = job.train().size();
		int batch = Math.min(job.settings().get(TrainingParameters.BATCH), size);
		return job.settings().get(TrainingParameters.BALANCE) == Balance.SAMPLING ? new BatchOrder(size, batch, job.seed(), byClass(job.train(), job.labels().size()))
				: new BatchOrder(size, batch, job.seed());
	}

	private static List<int[]> byClass(TrainingImages images, int classes) {
		return IntStream.range(0, classes).mapToObj(c -> IntStream.range(0, images.size()).filter(i -> images.label(i) == c).toArray()).filter(c -> c.length > 0).toList();
	}

	/** The batches of an epoch (from 1) as indices of images. */
	List<int[]> of(int epoch) {
		return cut(drawn(new SplittableRandom(mix(seed, epoch))));
	}

	/** How many batches an epoch has. */
	int batches() {
		return cut(new int[images]).size();
	}

	/** One seed out of a run's seed and an epoch. */
	static long mix(long seed, int epoch) {
		return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * epoch).nextLong();
	}

	private int[] drawn(SplittableRandom random) {
		int[] order = new int[images];
		int filled = 0;
		for (int c = 0; c < classes.size(); c++) {
			int share = images * (c + 1) / classes.size() - filled;
			for (int left = share; left > 0; left -= classes.get(c).length) {
				int[] pool = shuffled(classes.get(c), random);
				System.arraycopy(pool, 0, order, filled, Math.min(left, pool.length));
				filled += Math.min(left, pool.length);
			}
		}
		return classes.size() == 1 ? order : shuffled(order, random);
	}

	private static int[] shuffled(int[] values, SplittableRandom random) {
		int[] order = new int[values.length];
		for (int i = 0; i < order.length; i++) {
			int j = random.nextInt(i + 1);
			order[i] = order[j];
			order[j] = values[i];
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
