package org.fervor.core.split;

import java.util.List;
import java.util.Locale;

import org.fervor.core.data.Sample;

/** How a data set is divided into training and test images. */
public sealed interface SplitProtocol {

	/** The name on the command line: {@code random}, {@code subject}, {@code kfold:10}, … */
	String id();

	/** For a report: what is divided and how, in one sentence. */
	String describe();

	/**
	 * Divides the samples. The same samples and seed give the same folds.
	 *
	 * @throws org.fervor.core.task.UserError if the data set does not allow it; the message says why
	 */
	List<Fold> divide(List<Sample> samples, long seed);

	/** Two halves, drawn by class, of images, sequences or subjects. The first is for training. */
	record Halves(Grouping grouping) implements SplitProtocol {
		@Override
		public String id() {
			return switch (grouping) {
				case IMAGE -> "random";
				default -> grouping.name().toLowerCase(Locale.ROOT);
			};
		}

		@Override
		public String describe() {
			return switch (grouping) {
				case IMAGE -> "Random halves within each class (the paper's split): images of one person, even of one recording, may stand in both halves.";
				case SEQUENCE -> "Random halves of recordings: no recording stands in both halves; a person may.";
				case SUBJECT -> "Random halves of persons: nobody stands in both halves.";
			};
		}

		@Override
		public List<Fold> divide(List<Sample> samples, long seed) {
			return GroupedFolds.halves(samples, grouping, seed);
		}
	}

	/** The halves that the data set's authors fixed. */
	record Fixed() implements SplitProtocol {
		@Override
		public String id() {
			return "fixed";
		}

		@Override
		public String describe() {
			return "The training and test parts that the data set's authors fixed.";
		}

		@Override
		public List<Fold> divide(List<Sample> samples, long seed) {
			return GroupedFolds.fixed(samples);
		}
	}

	/** Each of {@code count} parts is the test part once. */
	record KFold(int count, Grouping grouping) implements SplitProtocol {
		public KFold {
			if (count < 2 || count > 1000) {
				throw new IllegalArgumentException("k-fold needs 2 to 1000 folds, not " + count);
			}
		}

		@Override
		public String id() {
			return "kfold:" + count + (grouping == Grouping.IMAGE ? "" : ":" + grouping.name().toLowerCase(Locale.ROOT));
		}

		@Override
		public String describe() {
			return count + "-fold cross-validation over " + switch (grouping) {
				case IMAGE -> "images: a person may stand in training and test.";
				case SEQUENCE -> "recordings: no recording stands in training and test at once; a person may.";
				case SUBJECT -> "persons: nobody stands in training and test at once.";
			};
		}

		@Override
		public List<Fold> divide(List<Sample> samples, long seed) {
			return GroupedFolds.folds(samples, count, grouping, seed);
		}
	}

	/** Each person is the test part once. */
	record LeaveOneSubjectOut() implements SplitProtocol {
		@Override
		public String id() {
			return "loso";
		}

		@Override
		public String describe() {
			return "Leave one person out: each person is tested by networks that never saw him or her.";
		}

		@Override
		public List<Fold> divide(List<Sample> samples, long seed) {
			return GroupedFolds.leaveOneOut(samples);
		}
	}

	/**
	 * Reads {@code random|subject|sequence|fixed|kfold:K|kfold:K:subject|kfold:K:sequence|loso}.
	 *
	 * @throws IllegalArgumentException with a sentence that names the choices
	 */
	static SplitProtocol parse(String text) {
		String[] words = text.strip().toLowerCase(Locale.ROOT).split(":");
		try {
			return switch (words[0]) {
				case "random" -> new Halves(Grouping.IMAGE);
				case "subject" -> new Halves(Grouping.SUBJECT);
				case "sequence" -> new Halves(Grouping.SEQUENCE);
				case "fixed" -> new Fixed();
				case "loso" -> new LeaveOneSubjectOut();
				case "kfold" -> new KFold(Integer.parseInt(words[1]),
						words.length > 2 ? Grouping.valueOf(words[2].toUpperCase(Locale.ROOT)) : Grouping.IMAGE);
				default -> throw new IllegalArgumentException();
			};
		} catch (RuntimeException e) {
			throw new IllegalArgumentException("split cannot be '" + text + "': random, subject, sequence, fixed, loso, kfold:K, kfold:K:subject or kfold:K:sequence", e);
		}
	}
}
