package org.fervor.experiment;

import java.util.Comparator;
import java.util.List;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.augment.AugmentationStep;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;

/** The operations that there are, put together as a plan asks. Those of Algorithm 1 have an order from 1; order 0 is for changes on the fly. */
public record AugmentationChoices(List<Augmentation> operations) {

	/** @param operations in any order */
	public AugmentationChoices {
		operations = operations.stream().sorted(Comparator.comparingInt(Augmentation::order)).toList();
	}

	/**
	 * What makes the training images of a plan.
	 *
	 * @throws UserError if an operation or a value is none; the message names it
	 */
	public AugmentationPipeline pipeline(RunPlan plan) {
		return new AugmentationPipeline(steps(plan.settings().get(ExperimentParameters.AUGMENT), plan.augmentations()), plan.seed());
	}

	/**
	 * The operations that are applied, with their settings.
	 *
	 * @param choices those of the other kind are passed over; where none of this kind is named, all are taken, with their defaults
	 * @throws UserError if an operation or a value is none; the message names it
	 */
	public List<AugmentationStep> steps(AugmentChoice kind, List<AugmentationChoice> choices) {
		if (kind == AugmentChoice.NONE) {
			return List.of();
		}
		List<Augmentation> ofKind = ofKind(kind);
		List<AugmentationStep> named = choices.stream().map(this::step).filter(s -> ofKind.contains(s.operation())).toList();
		return named.isEmpty() ? ofKind.stream().map(o -> new AugmentationStep(o, Settings.defaults())).toList() : named;
	}

	/** The operations that a kind of augmentation can use, in the order of Algorithm 1. */
	public List<Augmentation> ofKind(AugmentChoice kind) {
		return kind == AugmentChoice.NONE ? List.of() : operations.stream().filter(o -> o.order() > 0 == (kind == AugmentChoice.PAPER)).toList();
	}

	/** The same plan with every operation that it uses named, and every parameter written out: for {@code plan.json}. */
	RunPlan resolved(RunPlan plan) {
		return plan.with(steps(plan.settings().get(ExperimentParameters.AUGMENT), plan.augmentations()).stream().sorted(Comparator.comparingInt(s -> s.operation().order()))
				.map(s -> new AugmentationChoice(s.operation().id(), s.texts())).toList());
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
