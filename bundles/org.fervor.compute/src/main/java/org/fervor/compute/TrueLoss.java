package org.fervor.compute;

import org.fervor.core.compute.Loss;

/**
 * The value of a loss as its formula says, from softmax scores. DL4J reports something else for two of the three: categorical instead of binary cross-entropy, and the
 * L2 penalty added.
 */
final class TrueLoss {

	/** DL4J's {@code LossBinaryXENT} keeps probabilities this far from 0 and 1; so does the reported value. */
	static final double CLIP = 1e-5;

	private TrueLoss() {
	}

	/**
	 * The loss of one sample.
	 *
	 * @param scores softmax scores, one per class
	 * @param label  index of the true class
	 */
	static double of(Loss loss, double[] scores, int label) {
		double sum = 0;
		for (int i = 0; i < scores.length; i++) {
			sum += term(loss, scores[i], i == label);
		}
		return loss == Loss.MSE ? sum / scores.length : sum;
	}

	private static double term(Loss loss, double score, boolean truth) {
		return switch (loss) {
			case BCE -> {
				double p = Math.min(Math.max(score, CLIP), 1 - CLIP);
				yield -Math.log(truth ? p : 1 - p);
			}
			case MSE -> {
				double error = score - (truth ? 1 : 0);
				yield error * error;
			}
			case HINGE -> {
				double margin = 1 - (truth ? score : -score);
				yield Double.isNaN(margin) ? margin : Math.max(0, margin);
			}
		};
	}
}
