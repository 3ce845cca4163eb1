package org.fervor.core.metrics;

import org.fervor.core.label.LabelSet;
import org.fervor.core.score.Scores;

/**
 * How often each class was taken for each.
 *
 * @param counts rows: true class, columns: predicted class
 */
public record ConfusionMatrix(LabelSet labels, int[][] counts) {

	/** Counts predictions. {@code truth[i]} is the index of sample i's class. */
	public static ConfusionMatrix of(LabelSet labels, int[] truth, Scores scores) {
		int[][] counts = new int[labels.size()][labels.size()];
		for (int i = 0; i < truth.length; i++) {
			counts[truth[i]][scores.predicted(i)]++;
		}
		return new ConfusionMatrix(labels, counts);
	}

	public int total() {
		int total = 0;
		for (int[] row : counts) {
			for (int count : row) {
				total += count;
			}
		}
		return total;
	}

	/** Correct over all, 0..1; NaN without samples. */
	public double accuracy() {
		int correct = 0;
		for (int i = 0; i < counts.length; i++) {
			correct += counts[i][i];
		}
		return (double) correct / total();
	}

	/** Samples of a class. */
	public int support(int label) {
		int sum = 0;
		for (int count : counts[label]) {
			sum += count;
		}
		return sum;
	}

	/** Of the samples of a class, the part that was recognised; NaN where there are none. */
	public double recall(int label) {
		return (double) counts[label][label] / support(label);
	}

	/** Of the predictions of a class, the part that was right; NaN where there are none. */
	public double precision(int label) {
		return (double) counts[label][label] / predicted(label);
	}

	/** Harmonic mean of precision and recall; 0 where nothing was right; NaN where the class has neither samples nor predictions. */
	public double f1(int label) {
		int wrong = 0;
		for (int i = 0; i < counts.length; i++) {
			if (i != label) {
				wrong += counts[i][label] + counts[label][i];
			}
		}
		return 2.0 * counts[label][label] / (2.0 * counts[label][label] + wrong);
	}

	/** Mean F1 over the classes that have samples or predictions. */
	public double macroF1() {
		return java.util.stream.IntStream.range(0, counts.length).mapToDouble(this::f1).filter(Double::isFinite).average().orElse(Double.NaN);
	}

	/** Mean recall over the classes that have samples. */
	public double balancedAccuracy() {
		return java.util.stream.IntStream.range(0, counts.length).mapToDouble(this::recall).filter(Double::isFinite).average().orElse(Double.NaN);
	}

	/** Each count as a share of its true class, 0..1: the diagonal holds recalls. Rows of classes without samples are 0. */
	public double[][] byRows() {
		double[][] shares = new double[counts.length][counts.length];
		for (int row = 0; row < counts.length; row++) {
			for (int column = 0; column < counts.length; column++) {
				shares[row][column] = counts[row][column] / (double) Math.max(1, support(row));
			}
		}
		return shares;
	}

	/** Each count as a share of its predicted class, 0..1: the diagonal holds precisions. Columns never predicted are 0. */
	public double[][] byColumns() {
		double[][] shares = new double[counts.length][counts.length];
		for (int column = 0; column < counts.length; column++) {
			int predicted = predicted(column);
			for (int row = 0; row < counts.length; row++) {
				shares[row][column] = counts[row][column] / (double) Math.max(1, predicted);
			}
		}
		return shares;
	}

	private int predicted(int label) {
		int predicted = 0;
		for (int[] row : counts) {
			predicted += row[label];
		}
		return predicted;
	}
}
