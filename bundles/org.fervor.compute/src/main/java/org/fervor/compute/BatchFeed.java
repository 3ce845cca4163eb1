package org.fervor.compute;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.fervor.core.compute.TrainingImages;
import org.fervor.core.network.Shape;
import org.fervor.core.task.UserError;

/**
 * Fills the batches of an epoch on a thread of its own, one ahead of the trainer, so that decoding and augmentation cost the trainer no time while they are the faster of the
 * two. The images are asked in the order of the epoch. Two batches are filled in turn. Serves one thread.
 */
final class BatchFeed implements AutoCloseable {

	private final TrainingImages images;
	private final Optional<float[]> classWeights;
	private final ExecutorService filler = Executors.newSingleThreadExecutor(task -> {
		Thread thread = new Thread(task, "fervor-training-batches");
		thread.setDaemon(true);
		return thread;
	});
	private Batch spare;
	private Batch given;
	private List<int[]> order = List.of();
	private int epoch;
	private int next;
	private Future<Batch> ahead;

	/**
	 * @param capacity     images of the largest batch
	 * @param classWeights how much an image of each class counts; empty where all count alike
	 */
	BatchFeed(TrainingImages images, Shape input, int capacity, Optional<float[]> classWeights) {
		this.images = images;
		this.classWeights = classWeights;
		this.spare = new Batch(input, capacity);
		this.given = new Batch(input, capacity);
	}

	/** Begins to fill the batches of an epoch (from 1), each the images of these indices. The epoch before must have been taken to its end. */
	void begin(List<int[]> batches, int ofEpoch) {
		order = batches;
		epoch = ofEpoch;
		next = 0;
		fillNext();
	}

	/**
	 * The next batch of the epoch, valid until the next call.
	 *
	 * @throws UserError if one of its images cannot be used
	 */
	Batch take() {
		Batch full = await();
		spare = given;
		given = full;
		fillNext();
		return full;
	}

	private void fillNext() {
		if (next < order.size()) {
			int[] indices = order.get(next++);
			Batch batch = spare;
			int inEpoch = epoch;
			ahead = filler.submit(() -> {
				if (classWeights.isPresent()) {
					batch.fill(images, indices, inEpoch, classWeights.get());
				} else {
					batch.fill(images, indices, inEpoch);
				}
				return batch;
			});
		}
	}

	private Batch await() {
		try {
			return ahead.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while a batch was filled", e);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			if (e.getCause() instanceof Error cause) {
				throw cause;
			}
			throw new IllegalStateException("a batch could not be filled", e.getCause());
		}
	}

	/** Returns when no image is asked any more. */
	@Override
	public void close() {
		filler.shutdown();
		boolean interrupted = false;
		try {
			while (!filler.isTerminated()) {
				try {
					filler.awaitTermination(1, TimeUnit.MINUTES);
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
