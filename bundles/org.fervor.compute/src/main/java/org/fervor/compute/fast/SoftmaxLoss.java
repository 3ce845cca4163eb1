package org.fervor.compute.fast;

import org.fervor.core.compute.Loss;

/** Softmax over the last layer's sums, the value of a loss over it and its derivative by the sums; in double precision, a few numbers per image. */
final class SoftmaxLoss {

	private final Loss loss;
	private final double clip;
	private final double smoothing;
	private final double[] scores;
	private final double[] slopes;

	/**
	 * For so many classes.
	 *
	 * @param clip      binary cross-entropy keeps probabilities this far from 0 and 1, as DL4J's does
	 * @param smoothing share of each target that is spread over all classes
	 */
	SoftmaxLoss(Loss loss, int classes, double clip, double smoothing) {
		this.smoothing = smoothing;
		this.loss = loss;
		this.clip = clip;
		this.scores = new double[classes];
		this.slopes = new double[classes];
	}

	/**
	 * Goes over a batch.
	 *
	 * @param sums      one per image and class
	 * @param batch     the images' classes and weights
	 * @param gradients where the derivative of the mean weighted loss by each sum is put
	 * @return the mean weighted loss
	 */
	double of(float[] sums, LabelledImages batch, float[] gradients) {
		double total = 0;
		for (int i = 0; i < batch.size(); i++) {
			softmax(sums, i * scores.length, scores);
			total += batch.weights()[i] * value(batch.labels()[i]);
			backward(gradients, i * scores.length, batch.weights()[i] / (double) batch.size());
		}
		return total / batch.size();
	}

	/** Writes the softmax scores of one image's sums. */
	static void softmax(float[] sums, int offset, double[] scores) {
		double most = Double.NEGATIVE_INFINITY;
		for (int c = 0; c < scores.length; c++) {
			most = Math.max(most, sums[offset + c]);
		}
		double total = 0;
		for (int c = 0; c < scores.length; c++) {
			scores[c] = StrictMath.exp(sums[offset + c] - most);
			total += scores[c];
		}
		for (int c = 0; c < scores.length; c++) {
			scores[c] /= total;
		}
	}

	/** The loss of one image and, in {@link #slopes}, its derivative by each score. */
	private double value(int label) {
		double value = 0;
		for (int c = 0; c < scores.length; c++) {
			value += term(c, c == label);
		}
		return value;
	}

	private double term(int c, boolean truth) {
		double score = scores[c];
		switch (loss) {
			case BCE -> {
				double p = Math.min(Math.max(score, clip), 1 - clip);
				double target = target(truth);
				slopes[c] = (1 - target) / (1 - p) - target / p;
				return -(target > 0 ? target * StrictMath.log(p) : 0) - (target < 1 ? (1 - target) * StrictMath.log(1 - p) : 0);
			}
			case MSE -> {
				double error = score - target(truth);
				slopes[c] = 2 * error / scores.length;
				return error * error / scores.length;
			}
			case HINGE -> {
				double sign = truth ? 1 : -1;
				double margin = 1 - sign * score;
				slopes[c] = margin > 0 ? -sign : 0;
				return Double.isNaN(margin) ? margin : Math.max(0, margin);
			}
		}
		throw new IllegalArgumentException("no such loss: " + loss);
	}

	private double target(boolean truth) {
		return (truth ? 1 - smoothing : 0) + smoothing / scores.length;
	}

	/** Through the softmax: dL/dz = s (dL/ds - Σ s dL/ds). */
	private void backward(float[] gradients, int offset, double share) {
		double mean = 0;
		for (int c = 0; c < scores.length; c++) {
			mean += scores[c] * slopes[c];
		}
		for (int c = 0; c < scores.length; c++) {
			gradients[offset + c] = (float) (scores[c] * (slopes[c] - mean) * share);
		}
	}
}
