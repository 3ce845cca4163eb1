package org.fervor.compute;

import java.util.Arrays;

import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;

/** The epochs of one training run: batches in seeded order, then measuring. */
final class TrainingRun {

	private final TrainingJob job;
	private final Trainer trainer;
	private final Evaluation evaluation;
	private final Batch batch;
	private final BatchOrder order;
	private final Progress progress;
	private String where = "the start";

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
		for (int epoch = 1; epoch <= epochs; epoch++) {
			double speed = learn(epoch);
			listener.epochDone(measure(epoch, speed));
		}
	}

	/** @return images per second */
	private double learn(int epoch) {
		long start = System.nanoTime();
		trainer.beginEpoch(BatchOrder.mix(job.seed(), -epoch));
		int number = 0;
		for (int[] indices : order.of(epoch)) {
			progress.checkCancelled();
			where = "batch " + ++number + " of epoch " + epoch + " (images " + Arrays.toString(indices) + ")";
			batch.fill(job.train(), indices, epoch);
			requireNumber(trainer.step(batch));
			progress.advance(indices.length);
		}
		return job.train().size() * 1e9 / Math.max(1, System.nanoTime() - start);
	}

	private EpochResult measure(int epoch, double speed) {
		EpochResult.Measure train = evaluation.of(job.monitor(), epoch, progress);
		if (job.monitor().size() > 0) {
			requireNumber(train.loss());
		}
		EpochResult.Measure heldOut = evaluation.of(job.heldOut(), epoch, progress);
		return new EpochResult(epoch, train, heldOut, job.settings().get(TrainingParameters.LEARNING_RATE), speed);
	}

	private void requireNumber(double loss) {
		if (!Double.isFinite(loss)) {
			throw new UserError("the loss of " + job.architecture().name() + " stopped being a number at " + where + ": lower the learning rate ("
					+ job.settings().get(TrainingParameters.LEARNING_RATE) + ")");
		}
	}
}
