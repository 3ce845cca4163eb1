package org.fervor.core.metrics;

import java.util.Arrays;
import java.util.List;

import org.fervor.core.label.LabelSet;
import org.fervor.core.score.Scores;

/**
 * One recogniser's scores beside the truth: every number that depends on nothing else. Immutable by agreement.
 *
 * @param labels the classes
 * @param truth  index of each sample's class
 * @param scores one vector per sample
 */
public record Judgement(LabelSet labels, int[] truth, Scores scores) {

	public Judgement {
		if (truth.length != scores.size()) {
			throw new IllegalArgumentException(truth.length + " samples, " + scores.size() + " score vectors");
		}
	}

	public ConfusionMatrix confusion() {
		return ConfusionMatrix.of(labels, truth, scores);
	}

	/** Index of the class with the largest score, for each sample. */
	public int[] predicted() {
		int[] predicted = new int[truth.length];
		Arrays.setAll(predicted, scores::predicted);
		return predicted;
	}

	/** Whether each sample was recognised. */
	public boolean[] hits() {
		boolean[] hits = new boolean[truth.length];
		for (int i = 0; i < hits.length; i++) {
			hits[i] = scores.predicted(i) == truth[i];
		}
		return hits;
	}

	/** Share of samples whose class is among the {@code k} largest scores; of equal scores the earlier class counts as larger. */
	public double topAccuracy(int k) {
		int found = 0;
		for (int i = 0; i < truth.length; i++) {
			found += rank(scores.rows().get(i), truth[i]) < k ? 1 : 0;
		}
		return (double) found / truth.length;
	}

	private static int rank(double[] row, int label) {
		int rank = 0;
		for (int c = 0; c < row.length; c++) {
			rank += row[c] > row[label] || row[c] == row[label] && c < label ? 1 : 0;
		}
		return rank;
	}

	public Calibration calibration() {
		return Calibration.of(truth, scores, Calibration.BINS);
	}

	/** Accuracy of weighted samples; NaN where nothing counts. */
	public double accuracy(int[] weights) {
		boolean[] hits = hits();
		return weighted(hits, weights);
	}

	/** Accuracy with its interval. */
	public Bootstrap.Estimate accuracy(Bootstrap bootstrap) {
		boolean[] hits = hits();
		return bootstrap.estimate(w -> weighted(hits, w));
	}

	/** Macro-F1 with its interval. */
	public Bootstrap.Estimate macroF1(Bootstrap bootstrap) {
		int[] predicted = predicted();
		return bootstrap.estimate(weights -> {
			int[][] counts = new int[labels.size()][labels.size()];
			for (int i = 0; i < truth.length; i++) {
				counts[truth[i]][predicted[i]] += weights[i];
			}
			return new ConfusionMatrix(labels, counts).macroF1();
		});
	}

	/**
	 * By how much the accuracy of another recogniser on the same samples is higher, with its interval.
	 *
	 * @param bootstrap  over the groups of these samples
	 * @param confidence of the interval, 0..1
	 */
	public Bootstrap.Estimate gain(Judgement other, Bootstrap bootstrap, double confidence) {
		if (!Arrays.equals(truth, other.truth)) {
			throw new IllegalArgumentException("only judgements of the same samples can be paired");
		}
		boolean[] mine = hits();
		boolean[] its = other.hits();
		return bootstrap.estimate(w -> weighted(its, w) - weighted(mine, w), confidence);
	}

	/** The same with a 95 % interval. */
	public Bootstrap.Estimate gain(Judgement other, Bootstrap bootstrap) {
		return gain(other, bootstrap, 0.95);
	}

	/** Accuracy of hits under weights; NaN where nothing counts. */
	public static double weighted(boolean[] hits, int[] weights) {
		long right = 0;
		long all = 0;
		for (int i = 0; i < hits.length; i++) {
			all += weights[i];
			right += hits[i] ? weights[i] : 0;
		}
		return (double) right / all;
	}

	/** Share of samples that at least one of several recognisers got right: no rule that picks one of them can do better. */
	public static double oracle(List<Judgement> recognisers) {
		int length = recognisers.get(0).truth.length;
		boolean[] any = new boolean[length];
		for (Judgement recogniser : recognisers) {
			boolean[] hits = recogniser.hits();
			for (int i = 0; i < length; i++) {
				any[i] |= hits[i];
			}
		}
		int[] once = new int[length];
		Arrays.fill(once, 1);
		return weighted(any, once);
	}
}
