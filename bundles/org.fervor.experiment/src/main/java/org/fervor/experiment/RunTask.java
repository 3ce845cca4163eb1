package org.fervor.experiment;

import java.io.IOException;

import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.task.Progress;

/** One training of a run. */
interface RunTask {

	/** The run that it is a part of. */
	RunInProgress run();

	TrainingJob job();

	void work(Progress progress) throws IOException;

	/** Images that pass through the network while it learns. */
	default long images() {
		return (long) job().train().size() * job().settings().get(TrainingParameters.EPOCHS);
	}

	/** Roughly proportional to the time it takes. */
	default long cost() {
		return images() * NetworkShape.of(job().architecture(), job().input(), job().labels().size()).multiplyAdds() / 1000;
	}

	/** Several trainings share one progress: its step is the sum of them all. */
	static Progress withoutSteps(Progress progress) {
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
