package org.fervor.compute;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.RateSchedule;
import org.fervor.core.compute.Selection;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The epochs of one training run: batches in seeded order, measuring, checkpoints. */
final class TrainingRun implements AutoCloseable {

	/** Images of a batch that an error message names. */
	private static final int NAMED = 8;

	private final TrainingJob job;
	private final Dl4jNetwork network;
	private final Trainer trainer;
	private final Evaluation evaluation;
	private final Checkpoint checkpoint;
	private final Progress progress;
	private final BatchFeed feed;
	private final BatchOrder order;
	private final RateSchedule rates;
	private int epoch;
	private int batchNumber;
	private int[] indices = {};
	private double rate;

	TrainingRun(TrainingJob job, Dl4jNetwork network, Trainer trainer, Evaluation evaluation, Checkpoint checkpoint, Progress progress) {
		this.job = job;
		this.network = network;
		this.trainer = trainer;
		this.evaluation = evaluation;
		this.checkpoint = checkpoint;
		this.progress = progress;
		this.feed = new BatchFeed(job.train(), job.input(), Math.min(job.settings().get(TrainingParameters.BATCH), job.train().size()), ClassWeights.of(job));
		this.order = BatchOrder.of(job);
		this.rates = new RateSchedule(job.settings(), order.batches());
	}

	/** Runs all epochs that are left, unless it is cancelled, the loss stops being a number or the validation loss stops falling. */
	void run(TrainingListener listener) {
		int epochs = job.settings().get(TrainingParameters.EPOCHS);
		progress.step("train " + job.architecture().name(), (long) epochs * job.train().size());
		Standing standing = checkpoint.restore(network, listener);
		progress.advance((long) standing.epoch() * job.train().size());
		int before = standing.epoch();
		long start = System.nanoTime();
		while (standing.epoch() < epochs && !patienceIsOver(standing, listener)) {
			epoch = standing.epoch() + 1;
			double speed = learn();
			EpochResult result = measure(speed, listener);
			double perEpoch = (System.nanoTime() - start) / 1e9 / (epoch - before);
			result = withVitals(result, perEpoch * (epochs - epoch));
			standing = standing.after(epoch, result.validation().loss());
			listener.epochDone(result);
			checkpoint.epochDone(network, standing, epoch == epochs);
		}
		progress.advance((long) (epochs - standing.epoch()) * job.train().size());
		if (job.settings().get(TrainingParameters.SELECT) != Selection.LAST) {
			checkpoint.takeBest(network);
			listener.note(job.architecture().name() + ": kept the weights of epoch " + standing.bestEpoch() + ", whose " + name(job.settings().get(TrainingParameters.SELECT))
					+ " loss is the lowest (" + String.format(java.util.Locale.ROOT, "%.4f", standing.bestLoss()) + ")");
		}
	}

	private static String name(Selection selection) {
		return selection.name().toLowerCase(java.util.Locale.ROOT);
	}

	private boolean patienceIsOver(Standing standing, TrainingListener listener) {
		int patience = job.settings().get(TrainingParameters.PATIENCE);
		boolean over = patience > 0 && standing.epoch() - standing.bestEpoch() >= patience;
		if (over) {
			listener.note(job.architecture().name() + ": stopped after epoch " + standing.epoch() + ", " + patience + " without a lower validation loss");
		}
		return over;
	}

	/** @return images per second */
	private double learn() {
		long start = System.nanoTime();
		trainer.beginEpoch(BatchOrder.mix(job.seed(), -epoch));
		batchNumber = 0;
		List<int[]> batches = order.of(epoch);
		long first = (long) (epoch - 1) * batches.size();
		feed.begin(batches, epoch);
		for (int[] next : batches) {
			progress.checkCancelled();
			rate = rates.at(first + batchNumber);
			batchNumber++;
			indices = next;
			requireNumber(trainer.step(feed.take(), rate, batchNumber == batches.size()));
			progress.advance(indices.length);
		}
		return job.train().size() * 1e9 / Math.max(1, System.nanoTime() - start);
	}

	private EpochResult measure(double speed, TrainingListener listener) {
		EpochResult.Measure train = measure(job.monitor(), TrainingRun::nobody);
		EpochResult.Measure validation = measure(job.validation(), TrainingRun::nobody);
		EpochResult.Measure heldOut = measure(job.heldOut(), scores -> listener.heldOutScored(epoch, scores));
		return new EpochResult(epoch, train, validation, heldOut, rate, speed, EpochResult.Vitals.UNKNOWN);
	}

	private static void nobody(Scores scores) {
		// only what is said of held-out images is told
	}

	private EpochResult withVitals(EpochResult r, double secondsLeft) {
		EpochResult.Vitals vitals = new EpochResult.Vitals(trainer.gradientNorm(), norm(network.parameters()), Pointer.physicalBytes(), secondsLeft);
		return new EpochResult(r.epoch(), r.train(), r.validation(), r.heldOut(), r.learningRate(), r.imagesPerSecond(), vitals);
	}

	/** Euclidean length, added up in order: ND4J's own depends on how many threads share the sum. */
	private static double norm(INDArray weights) {
		FloatBuffer values = new FloatPointer(weights.data().addressPointer()).capacity(weights.length()).asBuffer();
		double sum = 0;
		for (int i = 0; i < values.capacity(); i++) {
			sum += (double) values.get(i) * values.get(i);
		}
		return Math.sqrt(sum);
	}

	/** @param told hears the scores, where there are images and the loss is a number */
	private EpochResult.Measure measure(TrainingImages images, Consumer<Scores> told) {
		if (images.size() == 0) {
			return EpochResult.Measure.NONE;
		}
		Scores scores = evaluation.scores(images, epoch, progress);
		EpochResult.Measure measure = evaluation.measure(images, scores);
		requireNumber(measure.loss());
		told.accept(scores);
		return measure;
	}

	private void requireNumber(double loss) {
		if (!Double.isFinite(loss)) {
			throw new UserError("the loss of " + job.architecture().name() + " stopped being a number at batch " + batchNumber + " of epoch " + epoch + " (images "
					+ Arrays.stream(indices).limit(NAMED).mapToObj(String::valueOf).collect(Collectors.joining(", ")) + (indices.length > NAMED ? ", …" : "")
					+ "): lower the learning rate (" + job.settings().get(TrainingParameters.LEARNING_RATE) + ")" + checkpoint.kept());
		}
	}

	/** Returns when no image is asked any more. */
	@Override
	public void close() {
		feed.close();
	}
}
