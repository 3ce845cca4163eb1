package org.fervor.core.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several fusion rules against one network on the same samples, corrected for their number: Bonferroni, over the rules that predict differently. P-values are multiplied by that
 * number, and intervals are as wide as it demands, so that all of them together hold with 95 %; {@link Row#outcome} is the one verdict that headline, table and report give.
 *
 * @param reference  id of the network
 * @param rows       one per rule, in their order
 * @param tests      how many rules predict differently from the network and from each other: what the correction counts
 * @param confidence of each single interval; 0.95 where one rule is tested
 */
public record RuleComparison(String reference, List<Row> rows, int tests, double confidence) {

	/** Largest corrected p-value of a significant difference. */
	public static final double LEVEL = 0.05;

	/** What a comparison says. */
	public enum Outcome {
		/** The rule is better, significantly. */
		GAIN,
		/** The rule is worse, significantly. */
		LOSS,
		/** No significant difference. */
		NONE,
		/** The rule predicts the same as the network on every image. */
		SAME
	}

	/**
	 * One rule.
	 *
	 * @param sameAs     id of the network, or of an earlier rule, that makes the same predictions on every image; empty where there is none
	 * @param gain       accuracy of the rule less that of the network
	 * @param interval   of the gain, at {@link RuleComparison#confidence}; unknown with fewer than two groups
	 * @param bootstrapP two-sided, not corrected
	 * @param mcnemar    first: the network, second: the rule; its p-value is not corrected
	 * @param correctedP McNemar's p-value times the number of tests, at most 1
	 */
	public record Row(String id, String sameAs, double gain, Interval interval, double bootstrapP, McNemar mcnemar, double correctedP) {

		/** Significant where the interval excludes 0 and McNemar's corrected test agrees. */
		public Outcome outcome() {
			return RuleComparison.outcome(gain, interval, correctedP, mcnemar.onlyFirst() + mcnemar.onlySecond() == 0);
		}
	}

	public RuleComparison {
		rows = List.copyOf(rows);
	}

	/** The verdict on one difference. @param same whether no sample tells the two apart */
	public static Outcome outcome(double gain, Interval interval, double correctedP, boolean same) {
		if (same) {
			return Outcome.SAME;
		}
		boolean excludes = gain > 0 ? interval.low() > 0 : interval.high() < 0;
		return excludes && correctedP < LEVEL ? gain > 0 ? Outcome.GAIN : Outcome.LOSS : Outcome.NONE;
	}

	/** P-value after {@code tests} of them. */
	public static double corrected(double p, int tests) {
		return Math.min(1, Math.max(1, tests) * p);
	}

	/** Confidence of each of several intervals that together hold with 95 %. */
	public static double confidence(int tests) {
		return 1 - LEVEL / Math.max(1, tests);
	}

	/**
	 * Compares rules with a network.
	 *
	 * @param rules  id → its scores beside the truth, of the same samples
	 * @param groups what the bootstrap draws, one entry per sample
	 */
	public static RuleComparison of(String reference, Judgement network, Map<String, Judgement> rules, ResamplingUnit groups) {
		Map<String, String> same = same(reference, network, rules);
		int tests = (int) same.values().stream().filter(String::isEmpty).count();
		double confidence = confidence(tests);
		// the ends of a wider interval lie further out in the tails, where there must be enough draws
		Bootstrap bootstrap = Bootstrap.of(groups, Bootstrap.DRAWS * Math.max(1, tests));
		List<Row> rows = new ArrayList<>();
		rules.forEach((id, rule) -> {
			Bootstrap.Estimate gain = network.gain(rule, bootstrap, confidence);
			McNemar test = McNemar.of(network.hits(), rule.hits());
			rows.add(new Row(id, same.get(id), gain.value(), gain.interval(), gain.pValue(), test, corrected(test.pValue(), tests)));
		});
		return new RuleComparison(reference, rows, tests, confidence);
	}

	/** Rule → the first recogniser that predicts the same everywhere, or empty. */
	private static Map<String, String> same(String reference, Judgement network, Map<String, Judgement> rules) {
		Map<String, int[]> known = new LinkedHashMap<>();
		known.put(reference, network.predicted());
		Map<String, String> same = new LinkedHashMap<>();
		rules.forEach((id, rule) -> {
			int[] predicted = rule.predicted();
			same.put(id, known.entrySet().stream().filter(e -> Arrays.equals(e.getValue(), predicted)).map(Map.Entry::getKey).findFirst().orElse(""));
			known.putIfAbsent(id, predicted);
		});
		return same;
	}

	/** The rule with the largest gain; of equal ones the first. */
	public Optional<Row> best() {
		return rows.stream().sorted(Comparator.comparingDouble(Row::gain).reversed()).findFirst();
	}
}
