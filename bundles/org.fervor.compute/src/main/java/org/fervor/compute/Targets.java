package org.fervor.compute;

import org.fervor.core.compute.Loss;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;

/**
 * What a network should answer.
 *
 * @param classes how many
 * @param truth   the target of the true class
 * @param others  the target of each other class
 */
record Targets(int classes, float truth, float others) {

	/** For scoring, where nothing is asked for. */
	static Targets none(int classes) {
		return new Targets(classes, 1, 0);
	}

	/** As DL4J's losses take them: given 0/1 targets its hinge loss would silently ignore all classes but the true one. */
	static Targets of(TrainingJob job) {
		int classes = job.labels().size();
		if (job.settings().get(TrainingParameters.LOSS) == Loss.HINGE) {
			return new Targets(classes, 1, -1);
		}
		double spread = job.settings().get(TrainingParameters.LABEL_SMOOTHING);
		return new Targets(classes, (float) (1 - spread + spread / classes), (float) (spread / classes));
	}
}
