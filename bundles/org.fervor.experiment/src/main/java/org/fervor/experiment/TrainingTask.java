package org.fervor.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.score.Scores;
import org.fervor.core.split.Fold;
import org.fervor.core.task.Progress;

/**
 * Trains one network on one fold, stores it and scores the fold's test images.
 *
 * @param fold  its place
 * @param part  what is for training and for testing
 * @param notes to be stored with the model
 */
record TrainingTask(RunInProgress run, int fold, Fold part, TrainingJob job, Map<String, String> notes) {

	/** Images that pass through the network while it learns. */
	long images() {
		return (long) job.train().size() * job.settings().get(TrainingParameters.EPOCHS);
	}

	/** Roughly proportional to the time it takes. */
	long cost() {
		return images() * NetworkShape.of(job.architecture(), job.input(), job.labels().size()).multiplyAdds() / 1000;
	}

	void run(Progress progress) throws IOException {
		String id = job.architecture().id();
		ComputeService compute = run.compute();
		try (Network network = compute.train(job, result -> run.epochDone(new MetricsRow(run.plan().split().id(), id, fold, result)), withoutSteps(progress))) {
			network.save(run.folder().model(id, fold, run.folds().size()), notes);
			List<Integer> test = part.test();
			Scores scores = network.score(test.stream().map(i -> run.faces().faces().get(i).crop()).toList());
			run.scored(id, test, scores, network.notes());
		}
	}

	/** Several trainings share one progress: its step is the sum of them all. */
	private static Progress withoutSteps(Progress progress) {
		return new Progress() {
			@Override
			public void step(String name, long total) {
				// the runner has announced it
			}

			@Override
			public void advance(long amount) {
				progress.advance(amount);
			}

			@Override
			public boolean cancelled() {
				return progress.cancelled();
			}
		};
	}
}
