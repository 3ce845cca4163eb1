package org.fervor.core.score;

import java.util.List;

/**
 * Port and seam: makes one score vector out of several (paper, score fusion). Rules that must be fitted first are {@link FusionChoice}s; once fitted they are plain rules
 * too.
 */
public interface FusionRule {

	/** {@code sum}, {@code product}, {@code weighted:0.3,0.7}, …: readable back by {@link #named} unless it was fitted to more than weights. */
	String id();

	/**
	 * Fuses the scores of one sample.
	 *
	 * @param scores one vector per network, all of the same length; at least one
	 * @return a vector of that length, no value below 0; argmax is the label
	 */
	double[] fuse(List<double[]> scores);

	/** The sum rule, s = s1 + s2 + …. */
	FusionRule SUM = new FusionRules.Sum();

	/** The product rule, s = s1 ∘ s2 ∘ … (elementwise). */
	FusionRule PRODUCT = new FusionRules.Product();

	/** The rules of the paper. */
	List<FusionRule> PAPER = List.of(SUM, PRODUCT);

	/**
	 * Finds a rule that needs no fitting.
	 *
	 * @throws IllegalArgumentException with a sentence that names the rules there are
	 */
	static FusionRule named(String id) {
		FusionChoice choice = FusionChoice.parse(id);
		return choice.rule().orElseThrow(() -> new IllegalArgumentException(
				"the fusion rule '" + id + "' must be fitted on validation images, which only a run has; name its weights (weighted:0.4,0.6) or take another rule"));
	}
}
