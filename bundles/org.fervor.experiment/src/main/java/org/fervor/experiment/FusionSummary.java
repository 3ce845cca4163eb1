package org.fervor.experiment;

import java.util.List;

import org.fervor.core.metrics.Interval;
import org.fervor.core.metrics.RuleComparison;
import org.fervor.core.metrics.RuleComparison.Outcome;

/**
 * What fusion could gain and what it did gain.
 *
 * @param oracle share of test images that at least one network got right
 * @param pairs  how differently each two networks err
 * @param rules  each rule against the best single network
 * @param fitted numbers of the rules that were fitted, on held-back training images only
 * @param tests  how many rules predict differently: what p-values and intervals are corrected for
 * @param confidence of the interval of each gain, so that all together hold with 95 %
 */
public record FusionSummary(double oracle, List<Pair> pairs, List<Gain> rules, List<Fitted> fitted, int tests, double confidence) {

	public FusionSummary {
		pairs = List.copyOf(pairs);
		if (confidence == 0) {
			// a run of an earlier version: 95 % intervals of each rule, and p-values that were not corrected
			int count = rules.size();
			rules = rules.stream().map(g -> g.corrected(RuleComparison.corrected(g.mcnemarP(), count))).toList();
			tests = count;
			confidence = 0.95;
		}
		rules = List.copyOf(rules);
		fitted = List.copyOf(fitted);
	}

	/** Two networks' errors side by side; see {@link org.fervor.core.metrics.Diversity}. */
	public record Pair(String first, String second, double errorCorrelation, double q, double doubleFault, double disagreement) {
	}

	/**
	 * A rule against the single network that did best on the same test images: the strictest comparison there is, because that network was picked with hindsight.
	 *
	 * @param gain        accuracy of the rule less that of the network
	 * @param interval    of the gain, paired bootstrap, at {@link FusionSummary#confidence}
	 * @param bootstrapP  two-sided p-value of the paired bootstrap, not corrected
	 * @param onlyNetwork images that only the network got right
	 * @param onlyRule    images that only the rule got right
	 * @param mcnemarP    McNemar's exact p-value, not corrected
	 * @param correctedP  the same, corrected for the number of rules
	 * @param sameAs      id of the network or earlier rule that predicts the same on every image; empty where there is none
	 */
	public record Gain(String rule, String network, double gain, Interval interval, double bootstrapP, int onlyNetwork, int onlyRule, double mcnemarP, double correctedP,
			String sameAs) {

		public Gain {
			interval = interval == null ? Interval.UNKNOWN : interval;
			sameAs = sameAs == null ? "" : sameAs;
		}

		private Gain corrected(double p) {
			return new Gain(rule, network, gain, interval, bootstrapP, onlyNetwork, onlyRule, mcnemarP, p, sameAs);
		}

		/** The verdict, the same wherever it is shown. */
		public Outcome outcome() {
			return RuleComparison.outcome(gain, interval, correctedP, onlyNetwork + onlyRule == 0);
		}
	}

	/** What a rule was fitted to, per fold from 0. */
	public record Fitted(String rule, int fold, double[][] numbers) {
	}
}
