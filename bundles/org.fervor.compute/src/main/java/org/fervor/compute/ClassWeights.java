package org.fervor.compute;

import java.util.Optional;

import org.fervor.core.compute.Balance;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;

/** How much an image of each class counts: images / (classes · images of its class), so that the mean over all images is 1. */
final class ClassWeights {

	private ClassWeights() {
	}

	/** Empty where all images count alike. */
	static Optional<float[]> of(TrainingJob job) {
		if (job.settings().get(TrainingParameters.BALANCE) != Balance.WEIGHTS) {
			return Optional.empty();
		}
		int[] counts = new int[job.labels().size()];
		for (int i = 0; i < job.train().size(); i++) {
			counts[job.train().label(i)]++;
		}
		long classes = java.util.Arrays.stream(counts).filter(c -> c > 0).count();
		float[] weights = new float[counts.length];
		for (int c = 0; c < counts.length; c++) {
			weights[c] = counts[c] == 0 ? 0 : (float) ((double) job.train().size() / (classes * counts[c]));
		}
		return Optional.of(weights);
	}
}
