package org.fervor.experiment;

import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.split.Fold;
import org.fervor.core.task.Progress;

/**
 * Trains a network on a part of the training images and scores the rest of them, for fusion rules that are fitted. Nothing of it is kept but the scores.
 *
 * @param fold  the place of the fold whose training part this is
 * @param inner the division of that part
 */
record InnerTask(RunInProgress run, int fold, Fold inner, TrainingJob job) implements RunTask {

	@Override
	public void work(Progress progress) {
		try (Network network = run.compute().train(job, TrainingListener.SILENT, RunTask.withoutSteps(progress))) {
			run.inner().add(fold, job.architecture().id(), inner.test(), network.score(inner.test().stream().map(i -> run.faces().faces().get(i).crop()).toList()));
			run.trained(this);
		}
	}
}
