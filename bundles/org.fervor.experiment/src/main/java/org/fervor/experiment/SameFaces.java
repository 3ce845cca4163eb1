package org.fervor.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.TrainingParameters;

/** Which plans can work on the same faces and the same augmented images. */
final class SameFaces {

	private SameFaces() {
	}

	/** Equal for plans that can. */
	static List<Object> key(RunPlan plan) {
		Map<String, String> texts = new LinkedHashMap<>(plan.settings().texts(ExperimentParameters.ALL));
		TrainingParameters.ALL.forEach(p -> texts.remove(p.id()));
		List.of(ExperimentParameters.DROPOUT, ExperimentParameters.VALIDATION_SHARE, ExperimentParameters.FROM, ExperimentParameters.PROGRESSIVE, ExperimentParameters.PAPER)
				.forEach(p -> texts.remove(p.id()));
		if (plan.settings().get(ExperimentParameters.AUGMENT) == AugmentChoice.NONE) {
			texts.remove(ExperimentParameters.SEED.id());
		}
		return List.of(plan.data(), plan.augmentations(), texts);
	}
}
