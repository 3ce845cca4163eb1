package org.fervor.experiment;

import java.util.List;

import org.fervor.core.data.Sample;
import org.fervor.core.split.Fold;
import org.fervor.core.split.Grouping;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.UserError;

/** The part of a training half that an epoch is chosen by. It is divided as the protocol divides: persons stay together where they do in the protocol. */
final class ValidationPart {

	private ValidationPart() {
	}

	/**
	 * Divides a training half.
	 *
	 * @param training indices of its samples
	 * @return what is left to learn from, and in place of test the validation part; by index into all samples
	 * @throws UserError if it cannot be divided
	 */
	static Fold of(List<Sample> samples, List<Integer> training, SplitProtocol protocol, double share, long seed) {
		List<Sample> part = training.stream().map(samples::get).toList();
		Grouping grouping = grouping(protocol, part);
		long groups = part.stream().map(grouping::of).distinct().count();
		int count = (int) Math.min(groups, Math.max(2, Math.round(1 / share)));
		if (count < 2) {
			throw new UserError("the training half has only one " + grouping.name().toLowerCase(java.util.Locale.ROOT) + ", so that no validation part can be taken from it: set select to last");
		}
		Fold fold = new SplitProtocol.KFold(count, grouping).divide(part, seed).get(0);
		return new Fold("validation", fold.train().stream().map(training::get).toList(), fold.test().stream().map(training::get).toList());
	}

	private static Grouping grouping(SplitProtocol protocol, List<Sample> part) {
		if (protocol instanceof SplitProtocol.Halves halves) {
			return halves.grouping();
		} else if (protocol instanceof SplitProtocol.KFold folds) {
			return folds.grouping();
		}
		// the authors' split, one person left out, and the like keep persons apart where they are named
		return part.stream().noneMatch(s -> s.subject().isEmpty()) ? Grouping.SUBJECT : Grouping.IMAGE;
	}
}
