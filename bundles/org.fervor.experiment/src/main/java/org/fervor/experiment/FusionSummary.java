package org.fervor.experiment;

import java.util.List;

import org.fervor.core.metrics.Interval;

/**
 * What fusion could gain and what it did gain.
 *
 * @param oracle share of test images that at least one network got right
 * @param pairs  how differently each two networks err
 * @param rules  each rule against the best single network
 * @param fitted numbers of the rules that were fitted, on held-back training images only
 */
public record FusionSummary(double oracle, List<Pair> pairs, List<Gain> rules, List<Fitted> fitted) {

	public FusionSummary {
		pairs = List.copyOf(pairs);
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
	 * @param interval    of the gain, 95 %, paired bootstrap
	 * @param bootstrapP  two-sided p-value of the paired bootstrap
	 * @param onlyNetwork images that only the network got right
	 * @param onlyRule    images that only the rule got right
	 * @param mcnemarP    McNemar's exact p-value
	 */
	public record Gain(String rule, String network, double gain, Interval interval, double bootstrapP, int onlyNetwork, int onlyRule, double mcnemarP) {

		/** Whether the gain stands: the interval leaves 0 out and McNemar's test agrees at 5 %. */
		public boolean gains() {
			return gain > 0 && interval.low() > 0 && mcnemarP < 0.05;
		}

		/** Whether the loss stands. */
		public boolean loses() {
			return gain < 0 && interval.high() < 0 && mcnemarP < 0.05;
		}
	}

	/** What a rule was fitted to, per fold from 0. */
	public record Fitted(String rule, int fold, double[][] numbers) {
	}
}
