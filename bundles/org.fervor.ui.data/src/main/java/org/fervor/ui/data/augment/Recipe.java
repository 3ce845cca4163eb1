package org.fervor.ui.data.augment;

import java.util.List;
import java.util.Optional;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.augment.AugmentationStep;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.AugmentChoice;
import org.fervor.experiment.AugmentationChoices;
import org.fervor.experiment.ExperimentParameters;

/**
 * How an experiment augments, at one moment. Immutable.
 *
 * @param steps    the operations of this kind of augmentation, also those that are off, in the order of Algorithm 1
 * @param seed     of all that is drawn
 * @param settings of the experiment: how faces are found and cropped
 */
public record Recipe(AugmentChoice kind, List<Step> steps, long seed, Settings settings) {

	/** One operation. @param on whether training uses it */
	public record Step(AugmentationStep what, boolean on) {

		public Augmentation operation() {
			return what.operation();
		}

		/** Whether every parameter has its default. */
		public boolean usual() {
			return what.texts().equals(new AugmentationStep(what.operation(), Settings.defaults()).texts());
		}
	}

	public Recipe {
		steps = List.copyOf(steps);
	}

	/** Everything on, with its defaults. */
	public static Recipe ofDefaults(AugmentationChoices choices, Settings settings) {
		AugmentChoice kind = settings.get(ExperimentParameters.AUGMENT);
		return new Recipe(kind, choices.steps(kind, List.of()).stream().map(s -> new Step(s, true)).toList(), settings.get(ExperimentParameters.SEED), settings);
	}

	public Optional<Step> step(String operation) {
		return steps.stream().filter(s -> s.operation().id().equals(operation)).findFirst();
	}

	/** With another seed. */
	public Recipe with(long other) {
		return new Recipe(kind, steps, other, settings);
	}

	/** With other settings of the experiment, but for the augmentation. */
	public Recipe with(Settings other) {
		return new Recipe(kind, steps, seed, other);
	}

	/** With another value of one parameter. @throws IllegalArgumentException if it is none */
	public Recipe with(String operation, Parameter<?> parameter, String value) {
		return new Recipe(kind, steps.stream().map(s -> s.operation().id().equals(operation)
				? new Step(new AugmentationStep(s.operation(), with(s.what().settings(), parameter, value)), s.on()) : s).toList(), seed, settings);
	}

	/** Draws as training does. */
	AugmentationPipeline pipeline() {
		return new AugmentationPipeline(steps.stream().map(Step::what).toList(), seed);
	}

	private static <T> Settings with(Settings settings, Parameter<T> parameter, String value) {
		return settings.with(parameter, parameter.parse(value));
	}
}
