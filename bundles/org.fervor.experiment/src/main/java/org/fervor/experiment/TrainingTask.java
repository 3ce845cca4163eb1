package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.score.Scores;
import org.fervor.core.split.Fold;
import org.fervor.core.task.Progress;

/**
 * Trains one network on one fold, stores it and scores the fold's test images. What an interrupted run has stored already is read instead.
 *
 * @param fold   its place
 * @param part   what is for training and for testing
 * @param stages one, or several sizes one after another
 * @param notes  to be stored with the model
 */
record TrainingTask(RunInProgress run, int fold, Fold part, TrainingJobs jobs, List<TrainingJobs.Stage> stages, Map<String, String> notes) implements RunTask {

	/** The training at full size. */
	@Override
	public TrainingJob job() {
		return stages.get(stages.size() - 1).job();
	}

	@Override
	public long images() {
		return stages.stream().mapToLong(s -> images(s.job())).sum();
	}

	@Override
	public long cost() {
		return stages.stream().mapToLong(s -> cost(s.job())).sum();
	}

	private static long images(TrainingJob job) {
		return (long) job.train().size() * job.settings().get(TrainingParameters.EPOCHS);
	}

	/** How much is done after an epoch, counted over all stages: 0..1. */
	double share(int epoch) {
		long passed = 0;
		for (TrainingJobs.Stage stage : stages) {
			int epochs = Math.max(0, Math.min(stage.job().settings().get(TrainingParameters.EPOCHS), epoch - stage.epochsBefore()));
			passed += (long) epochs * cost(stage.job()) / Math.max(1, stage.job().settings().get(TrainingParameters.EPOCHS));
		}
		return Math.min(1, (double) passed / Math.max(1, cost()));
	}

	private static long cost(TrainingJob job) {
		return images(job) * NetworkShape.of(job.architecture(), job.input(), job.labels().size()).multiplyAdds() / 1000;
	}

	@Override
	public void work(Progress progress) throws IOException {
		for (TrainingJobs.Stage stage : stages.subList(0, stages.size() - 1)) {
			Path file = jobs.model(stage, fold);
			network(stage, file, progress).close();
		}
		TrainingJobs.Stage last = stages.get(stages.size() - 1);
		String id = last.job().architecture().id();
		try (Network network = network(last, run.folder().model(id, fold, run.folds().size()), progress)) {
			List<Integer> test = part.test();
			Scores scores = network.score(test.stream().map(i -> run.faces().faces().get(i).crop()).toList());
			run.scored(id, test, scores, network.notes());
			// one that stopped early has no more epochs to come
			run.trained(this);
		}
	}

	private Network network(TrainingJobs.Stage stage, Path file, Progress progress) throws IOException {
		if (Files.exists(file)) {
			progress.advance(images(stage.job()));
			return run.compute().load(file);
		}
		Network network = run.compute().train(stage.job(), new Listener(stage), RunTask.withoutSteps(progress));
		try {
			network.save(file, notes);
			return network;
		} catch (IOException | RuntimeException e) {
			network.close();
			throw e;
		}
	}

	/** Writes each epoch into the run's metrics and samples, counted over all stages. */
	private final class Listener implements TrainingListener {
		private final TrainingJobs.Stage stage;

		Listener(TrainingJobs.Stage stage) {
			this.stage = stage;
		}

		@Override
		public void epochDone(EpochResult r) {
			EpochResult counted = new EpochResult(r.epoch() + stage.epochsBefore(), r.train(), r.validation(), r.heldOut(), r.learningRate(), r.imagesPerSecond(), r.vitals());
			run.epochDone(TrainingTask.this, new MetricsRow(run.plan().split().id(), stage.job().architecture().id(), fold, counted), share(counted.epoch()));
		}

		@Override
		public void heldOutScored(int epoch, Scores scores) {
			run.epochScored(stage.job().architecture().id(), fold, epoch + stage.epochsBefore(), part.test(), scores);
		}

		@Override
		public void note(String line) {
			run.note(stages.size() > 1 ? line + " [" + stage.job().input().width() + " px]" : line);
		}
	}
}
