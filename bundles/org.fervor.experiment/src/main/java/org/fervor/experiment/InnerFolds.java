package org.fervor.experiment;

import java.util.List;
import java.util.stream.IntStream;

import org.fervor.core.data.Sample;
import org.fervor.core.score.FusionChoice;
import org.fervor.core.split.Fold;
import org.fervor.core.split.Grouping;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.UserError;

/**
 * Divides the training part of a fold once more, so that fusion rules can be fitted without a look at test images. Persons stay together where they are named, otherwise
 * recordings, otherwise nothing does.
 */
final class InnerFolds {

	static final int COUNT = 3;

	private InnerFolds() {
	}

	/** Whether a plan has a rule that must be fitted. */
	static boolean needed(RunPlan plan) {
		return plan.networks().size() > 1 && plan.fusions().stream().map(FusionChoice::parse).anyMatch(c -> c.rule().isEmpty());
	}

	/**
	 * The divisions of a training part, by index into all faces.
	 *
	 * @throws UserError if there are too few images of some class
	 */
	static List<Fold> of(List<Sample> samples, List<Integer> training, long seed) {
		List<Sample> part = training.stream().map(samples::get).toList();
		Grouping grouping = named(part, Grouping.SUBJECT) ? Grouping.SUBJECT : named(part, Grouping.SEQUENCE) ? Grouping.SEQUENCE : Grouping.IMAGE;
		try {
			List<Fold> folds = new SplitProtocol.KFold(COUNT, grouping).divide(part, seed);
			org.fervor.core.split.FoldCheck.check(part, folds, "inner " + COUNT + " folds");
			return IntStream.range(0, COUNT).mapToObj(f -> new Fold("inner " + (f + 1), outer(folds.get(f).train(), training), outer(folds.get(f).test(), training))).toList();
		} catch (UserError e) {
			throw new UserError("fusion rules that are fitted (weighted, logpool:fit, stacking) need " + COUNT + " folds within the training part: " + e.getMessage()
					+ "; or take a rule that needs no fitting", e);
		}
	}

	private static boolean named(List<Sample> samples, Grouping grouping) {
		return samples.stream().noneMatch(s -> grouping.of(s).isEmpty()) && samples.stream().map(grouping::of).distinct().count() >= COUNT;
	}

	private static List<Integer> outer(List<Integer> members, List<Integer> training) {
		return members.stream().map(training::get).toList();
	}
}
