package org.fervor.compute;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;

/** The epochs of one training run: batches in seeded order, then measuring. */
final class TrainingRun {

	/** Images of a batch that an error message names. */
	private static final int NAMED = 8;

	private final TrainingJob job;
	private final Trainer trainer;
	private final Evaluation evaluation;
	private final Batch batch;
	private final BatchOrder order;
	private final Progress progress;
	private int epoch;
	private int batchNumber;
	private int[] indices;

	TrainingRun(TrainingJob job, Trainer trainer, Evaluation evaluation, Progress progress) {
		this.job = job;
		this.trainer = trainer;
		this.evaluation = evaluation;
		this.progress = progress;
		int capacity = Math.min(job.settings().get(TrainingParameters.BATCH), job.train().size());
		this.batch = new Batch(job.input(), capacity);
		this.order = new BatchOrder(job.train().size(), capacity, job.seed());
	}

	/** Runs all epochs, unless it is cancelled or the loss stops being a number. */
	void run(TrainingListener listener) {
		int epochs = job.settings().get(TrainingParameters.EPOCHS);
		progress.step("train " + job.architecture().name(), (long) epochs * job.train().size());
		for (epoch = 1; epoch <= epochs; epoch++) {
			double speed = learn();
			listener.epochDone(measure(speed));
		}
	}

	/** @return images per second */
	private double learn() {
		long start = System.nanoTime();
		trainer.beginEpoch(BatchOrder.mix(job.seed(), -epoch));
		batchNumber = 0;
		for (int[] next : order.of(epoch)) {
			progress.checkCancelled();
			batchNumber++;
			indices = next;
			batch.fill(job.train(), indices, epoch);
			requireNumber(trainer.step(batch));
			progress.advance(indices.length);
		}
		return job.train().size() * 1e9 / Math.max(1, System.nanoTime() - start);
	}

	private EpochResult measure(double speed) {
		EpochResult.Measure train = measure(job.monitor());
		EpochResult.Measure heldOut = measure(job.heldOut());
		return new EpochResult(epoch, train, heldOut, job.settings().get(TrainingParameters.LEARNING_RATE), speed);
	}

	private EpochResult.Measure measure(TrainingImages images) {
		EpochResult.Measure measure = evaluation.of(images, epoch, progress);
		if (images.size() > 0) {
			requireNumber(measure.loss());
		}
		return measure;
	}

	private void requireNumber(double loss) {
		if (!Double.isFinite(loss)) {
			throw new UserError("the loss of " + job.architecture().name() + " stopped being a number at batch " + batchNumber + " of epoch " + epoch + " (images "
					+ Arrays.stream(indices).limit(NAMED).mapToObj(String::valueOf).collect(Collectors.joining(", ")) + (indices.length > NAMED ? ", …" : "")
					+ "): lower the learning rate (" + job.settings().get(TrainingParameters.LEARNING_RATE) + ")");
		}
	}
}
