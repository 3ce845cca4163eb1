package org.fervor.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingJob;
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
record TrainingTask(RunInProgress run, int fold, Fold part, TrainingJob job, Map<String, String> notes) implements RunTask {

	@Override
	public void run(Progress progress) throws IOException {
		String id = job.architecture().id();
		ComputeService compute = run.compute();
		try (Network network = compute.train(job, result -> run.epochDone(new MetricsRow(run.plan().split().id(), id, fold, result)), RunTask.withoutSteps(progress))) {
			network.save(run.folder().model(id, fold, run.folds().size()), notes);
			List<Integer> test = part.test();
			Scores scores = network.score(test.stream().map(i -> run.faces().faces().get(i).crop()).toList());
			run.scored(id, test, scores, network.notes());
		}
	}
}
