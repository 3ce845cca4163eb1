package org.fervor.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.Shape;

/**
 * How long runs will take, from how long an earlier one on the same data took: the time of finding faces stays, that of training grows with epochs, images and the
 * multiply-adds of the networks. A guide for planning an evening, no measurement.
 */
public final class TimePrediction {

	/** Each image and its 17 variants. */
	private static final int PAPER_VARIANTS = 18;

	private TimePrediction() {
	}

	/**
	 * Predicts how long runs take one after another.
	 *
	 * @param done runs that may serve as an example, the newest first
	 * @return seconds; empty where no complete run on the same data is among them
	 */
	public static OptionalDouble seconds(List<RunPlan> plans, List<StoredRun> done) {
		double sum = 0;
		for (RunPlan plan : plans) {
			Optional<StoredRun> example = example(plan, done);
			if (example.isEmpty()) {
				return OptionalDouble.empty();
			}
			sum += seconds(plan, example.get());
		}
		return plans.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum);
	}

	/** Of the same data, if possible of the same split and augmentation. */
	private static Optional<StoredRun> example(RunPlan plan, List<StoredRun> done) {
		return done.stream().filter(r -> r.provenance().state() == RunState.COMPLETE && r.summary().isPresent() && r.plan().data().equals(plan.data())
				&& r.provenance().seconds().getOrDefault("training", 0.0) > 0)
				.min(Comparator.comparingInt(r -> (r.plan().split().equals(plan.split()) ? 0 : 2)
						+ (r.plan().settings().get(ExperimentParameters.AUGMENT) == plan.settings().get(ExperimentParameters.AUGMENT) ? 0 : 1)));
	}

	private static double seconds(RunPlan plan, StoredRun example) {
		int classes = example.summary().orElseThrow().labels().size();
		double before = example.provenance().seconds().getOrDefault("faces", 0.0) + example.provenance().seconds().getOrDefault("augmentation", 0.0);
		return before + example.provenance().seconds().get("training") * work(plan, classes) / work(example.plan(), classes);
	}

	/** In multiply-adds of one original image. */
	private static double work(RunPlan plan, int classes) {
		Shape image = Shape.image(plan.settings().get(FaceCropper.SIZE));
		double networks = 0;
		for (Architecture architecture : plan.networks()) {
			networks += NetworkShape.of(architecture, image, classes).multiplyAdds();
		}
		int named = plan.augmentations().size();
		int variants = plan.settings().get(ExperimentParameters.AUGMENT) != AugmentChoice.PAPER ? 1 : named == 0 ? PAPER_VARIANTS : named + 1;
		double inner = InnerFolds.needed(plan) ? 3 : 1;
		return networks * plan.settings().get(TrainingParameters.EPOCHS) * variants * inner;
	}
}
