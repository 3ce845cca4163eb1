package org.fervor.experiment;

import java.util.List;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.augment.AugmentationStep;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;

/** The operations that there are, put together as a plan asks. Those of Algorithm 1 have an order from 1; order 0 is for changes on the fly. */
record AugmentationChoices(List<Augmentation> operations) {

	AugmentationPipeline pipeline(RunPlan plan) {
		return switch (plan.settings().get(ExperimentParameters.AUGMENT)) {
			case NONE -> AugmentationPipeline.NONE;
			case PAPER -> plan.augmentations().isEmpty() ? AugmentationPipeline.ofDefaults(operations.stream().filter(o -> o.order() > 0).toList(), plan.seed())
					: new AugmentationPipeline(plan.augmentations().stream().map(this::step).toList(), plan.seed());
			case LIVE -> AugmentationPipeline.ofDefaults(operations.stream().filter(o -> o.order() == 0).toList(), plan.seed());
		};
	}

	private AugmentationStep step(AugmentationChoice choice) {
		Augmentation operation = operations.stream().filter(o -> o.id().equals(choice.operation())).findFirst()
				.orElseThrow(() -> new UserError("there is no augmentation '" + choice.operation() + "': " + String.join(", ",
						operations.stream().filter(o -> o.order() > 0).map(Augmentation::id).toList())));
		try {
			return new AugmentationStep(operation, Settings.parse(operation.parameters(), choice.settings()));
		} catch (IllegalArgumentException e) {
			throw new UserError("augmentation '" + choice.operation() + "': " + e.getMessage(), e);
		}
	}
}
