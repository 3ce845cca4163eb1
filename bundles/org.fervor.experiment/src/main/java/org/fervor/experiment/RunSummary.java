package org.fervor.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.data.LeftOut;
import org.fervor.core.label.Expression;
import org.fervor.core.metrics.Calibration;
import org.fervor.core.metrics.Interval;
import org.fervor.core.metrics.ResamplingUnit;
import org.fervor.core.score.FusionChoice;
import org.fervor.core.score.FusionRule;
import org.fervor.core.split.LeakAudit;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.core.task.UserError;

/**
 * What came out of a run: {@code summary.json}.
 *
 * @param name      of the experiment
 * @param data      folder or file of the data set
 * @param layout    of the data set
 * @param labels    class names, in the order of every vector and matrix
 * @param split     id of the split
 * @param protocol  what the split is, in one sentence
 * @param badge     what the numbers are worth, over all folds
 * @param audit     what training and test share, one line per fold
 * @param audits    the same as numbers
 * @param faces     how many faces were used
 * @param train     training images over all folds, before augmentation
 * @param test      test images over all folds
 * @param subjects  how many persons are named
 * @param chance    accuracy of always naming the most frequent test class
 * @param detectors how many faces each detector found
 * @param warnings  how many faces carry each warning: {@code fallback detector} where the first choice found none
 * @param leftOut   what was not taken, and why
 * @param results   one per network and fusion rule
 * @param sampling  how the intervals were drawn; null in runs of earlier versions
 * @param fusion    what fusion gained; null with one network, and in runs of earlier versions
 * @param problems  images that are used and should not be: of one colour, or under two labels
 */
public record RunSummary(String name, String data, String layout, List<String> labels, String split, String protocol, ProtocolBadge badge, List<String> audit,
		List<LeakAudit> audits, int faces, int train, int test, int subjects, double chance, Map<String, Integer> detectors,
		Map<String, Integer> warnings, List<LeftOut> leftOut, List<Result> results, @MayBeAbsent Sampling sampling, @MayBeAbsent FusionSummary fusion,
		@MayBeAbsent List<ImageProblem> problems) {

	public RunSummary {
		// runs of earlier versions did not count them
		warnings = warnings == null ? Map.of() : warnings;
		leftOut = leftOut == null ? List.of() : leftOut;
		if (labels == null || results == null || results.isEmpty()) {
			throw new IllegalArgumentException("there are no results, or no classes");
		}
		int classes = labels.size();
		labels.forEach(l -> Expression.named(String.valueOf(l)).orElseThrow(() -> new IllegalArgumentException("there is no class '" + l + "'")));
		results.forEach(r -> {
			if (r == null || r.classes() == null || r.classes().size() != classes || r.confusion() == null || r.confusion().length != classes
					|| Arrays.stream(r.confusion()).anyMatch(row -> row == null || row.length != classes)) {
				throw new IllegalArgumentException("a result does not have " + classes + " classes");
			}
		});
		if (fusion != null && fusion.rules().stream().anyMatch(g -> results.stream().noneMatch(r -> r.id().equals(g.rule())))) {
			throw new IllegalArgumentException("a fusion rule has no result");
		}
		problems = problems == null ? List.of() : List.copyOf(problems);
	}

	/** Whether a result is that of a fusion rule. */
	public static boolean isRule(String id) {
		try {
			FusionChoice.parse(id);
			return true;
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	/**
	 * The rule that fused the scores of a fold, what it was fitted to included.
	 *
	 * @throws UserError if it was fitted and this summary does not say to what
	 */
	public FusionRule rule(FusionChoice choice, int fold) {
		return choice.rule().orElseGet(() -> choice.restored((fusion == null ? List.<FusionSummary.Fitted>of() : fusion.fitted()).stream()
				.filter(f -> f.rule().equals(choice.id()) && f.fold() == fold).findFirst()
				.orElseThrow(() -> new UserError("the run fitted no rule '" + choice.id() + "': name it with --fusion when you train, or take one that needs no fitting, such as product")).numbers()));
	}

	/** Result of a network or rule. */
	public Optional<Result> result(String id) {
		return results.stream().filter(r -> r.id().equals(id)).findFirst();
	}

	/**
	 * How intervals were drawn.
	 *
	 * @param unit   what was drawn as a whole: person, recording or image
	 * @param groups how many of them the test images come from
	 * @param draws  how often
	 */
	public record Sampling(String unit, int groups, int draws) {

		/** "5 people, drawn 1000 times with replacement". */
		public String describe() {
			return ResamplingUnit.describe(unit, groups) + ", drawn " + draws + " times with replacement";
		}

		/** What a reader of the intervals must know; empty where there are enough groups. */
		public String caution() {
			return ResamplingUnit.caution(unit, groups);
		}
	}

	/**
	 * How one network or fusion rule did on the test images.
	 *
	 * @param id        {@code cnn1}, {@code sum}, …
	 * @param title     "CNN_1", "sum rule"
	 * @param confusion rows: true class, columns: predicted class
	 * @param accuracyInterval 95 % interval of the accuracy
	 * @param macroF1Interval  95 % interval of macro-F1
	 * @param topTwo           share of images whose class has one of the two largest scores
	 * @param calibration      whether scores mean what they say; null in runs of earlier versions
	 */
	public record Result(String id, String title, double accuracy, double macroF1, double balancedAccuracy, List<ClassResult> classes, int[][] confusion,
			Interval accuracyInterval, Interval macroF1Interval, double topTwo, @MayBeAbsent Calibration calibration) {

		public Result {
			accuracyInterval = accuracyInterval == null ? Interval.UNKNOWN : accuracyInterval;
			macroF1Interval = macroF1Interval == null ? Interval.UNKNOWN : macroF1Interval;
		}

		/** Whether this is a fusion rule. */
		public boolean rule() {
			return isRule(id);
		}
	}

	/** Precision, recall and F1 of one class (0..1, NaN where undefined) and its number of test images. */
	public record ClassResult(String label, double precision, double recall, double f1, int support) {
	}
}
