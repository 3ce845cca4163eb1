package org.fervor.core.split;

import java.nio.file.Path;
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

	/**
	 * Divides samples whose contents are known; only a stored split looks at them.
	 *
	 * @param contentHash SHA-256 of a sample's picture, in hexadecimal
	 * @throws org.fervor.core.task.UserError if the data set does not allow it; the message says why
	 */
	default List<Fold> divide(List<Sample> samples, java.util.function.Function<Sample, String> contentHash, long seed) {
		return divide(samples, seed);
	}

	/** The id as a part of a file name. */
	default String fileName() {
		return id().replace(':', '-');
	}

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
			return "The training and test parts that the data set's authors fixed; a validation part is tested on only where there is no test part.";
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
	 * A division that was stored in a table with the columns hash, fold and part, such as the {@code split.csv} of a run.
	 *
	 * @param file absolute path
	 */
	record Manifest(Path file) implements SplitProtocol {
		/** @throws org.fervor.core.task.UserError if there is no such table, whatever the data set */
		public void check() {
			new SplitManifest(file);
		}

		@Override
		public String id() {
			return "manifest:" + file;
		}

		@Override
		public String fileName() {
			return "manifest";
		}

		@Override
		public String describe() {
			return "The division stored in " + file.getFileName() + "; what it keeps apart is for the audit to say.";
		}

		@Override
		public List<Fold> divide(List<Sample> samples, long seed) {
			throw new IllegalStateException("a stored split needs the pictures' hashes");
		}

		@Override
		public List<Fold> divide(List<Sample> samples, java.util.function.Function<Sample, String> contentHash, long seed) {
			return new SplitManifest(file).divide(samples, contentHash);
		}
	}

	/**
	 * Reads {@code random|subject|sequence|fixed|kfold:K|kfold:K:subject|kfold:K:sequence|loso|manifest:FILE}; FILE may be relative to the working folder.
	 *
	 * @throws IllegalArgumentException with a sentence that names the choices
	 */
	static SplitProtocol parse(String text) {
		if (text.strip().startsWith("manifest:") && text.strip().length() > "manifest:".length()) {
			return new Manifest(Path.of(text.strip().substring("manifest:".length())).toAbsolutePath().normalize());
		}
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
			throw new IllegalArgumentException("split cannot be '" + text + "': random, subject, sequence, fixed, loso, kfold:K, kfold:K:subject, kfold:K:sequence or manifest:FILE", e);
		}
	}
}
