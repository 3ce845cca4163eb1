package org.fervor.core.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stacking (Wolpert 1992): multinomial logistic regression on the logarithms of all networks' scores. Fitted by Böhning's lower bound (1992): the curvature of the
 * log-likelihood is bounded by ½ XᵀX, so one matrix, factored once, gives steps that never go wrong.
 *
 * @param weights one row per class: a weight for each network and class, then the constant
 */
public record LogisticStacking(double[][] weights) implements FusionRule {

	/** Keeps weights small where few samples say nothing; as a prior, a normal distribution of variance 1 / RIDGE. */
	private static final double RIDGE = 1.0;
	private static final int MOST_STEPS = 3000;
	private static final double STILL = 1e-7;
	/** Scores below this are all the same to the regression. */
	private static final double FLOOR = 1e-4;

	@Override
	public String id() {
		return "stacking";
	}

	@Override
	public double[] fuse(List<double[]> scores) {
		double[] x = features(scores);
		return FusionRules.softmax(Arrays.stream(weights).mapToDouble(w -> dot(w, x)).toArray());
	}

	static LogisticStacking fit(List<Scores> networks, int[] truth) {
		if (truth.length == 0) {
			throw new IllegalArgumentException("stacking needs samples to be fitted on");
		}
		double[][] x = IntStream.range(0, truth.length).mapToObj(i -> features(FusionFit.rows(networks, i))).toArray(double[][]::new);
		int classes = networks.get(0).rows().get(0).length;
		double[][] factor = cholesky(bound(x));
		double[][] w = new double[classes][x[0].length];
		double step = 1;
		for (int i = 0; i < MOST_STEPS && step > STILL; i++) {
			double[][] gradient = gradient(x, truth, w);
			step = 0;
			for (int c = 0; c < classes; c++) {
				double[] change = solve(factor, gradient[c]);
				for (int f = 0; f < change.length; f++) {
					w[c][f] += change[f];
					step = Math.max(step, Math.abs(change[f]));
				}
			}
		}
		return new LogisticStacking(w);
	}

	private static double[] features(List<double[]> scores) {
		int classes = scores.get(0).length;
		double[] x = new double[scores.size() * classes + 1];
		for (int n = 0; n < scores.size(); n++) {
			double[] shares = Scores.shares(scores.get(n));
			for (int c = 0; c < classes; c++) {
				x[n * classes + c] = Math.log(Math.max(FLOOR, shares[c]));
			}
		}
		x[x.length - 1] = 1;
		return x;
	}

	/** ½ XᵀX + RIDGE I. */
	private static double[][] bound(double[][] x) {
		int size = x[0].length;
		double[][] bound = new double[size][size];
		for (double[] row : x) {
			for (int a = 0; a < size; a++) {
				for (int b = 0; b < size; b++) {
					bound[a][b] += row[a] * row[b] / 2;
				}
			}
		}
		for (int a = 0; a < size; a++) {
			bound[a][a] += RIDGE;
		}
		return bound;
	}

	/** Of the log-likelihood less the ridge, by class. */
	private static double[][] gradient(double[][] x, int[] truth, double[][] w) {
		double[][] gradient = new double[w.length][x[0].length];
		for (int c = 0; c < w.length; c++) {
			for (int f = 0; f < w[c].length; f++) {
				gradient[c][f] = -RIDGE * w[c][f];
			}
		}
		for (int i = 0; i < x.length; i++) {
			double[] row = x[i];
			double[] shares = FusionRules.softmax(Arrays.stream(w).mapToDouble(v -> dot(v, row)).toArray());
			for (int c = 0; c < w.length; c++) {
				double miss = (c == truth[i] ? 1 : 0) - shares[c];
				for (int f = 0; f < row.length; f++) {
					gradient[c][f] += miss * row[f];
				}
			}
		}
		return gradient;
	}

	/** L with A = L Lᵀ; A is positive definite by its ridge. */
	private static double[][] cholesky(double[][] a) {
		int n = a.length;
		double[][] l = new double[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				double sum = a[i][j];
				for (int k = 0; k < j; k++) {
					sum -= l[i][k] * l[j][k];
				}
				l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
			}
		}
		return l;
	}

	private static double[] solve(double[][] l, double[] right) {
		double[] x = right.clone();
		for (int i = 0; i < x.length; i++) {
			for (int k = 0; k < i; k++) {
				x[i] -= l[i][k] * x[k];
			}
			x[i] /= l[i][i];
		}
		for (int i = x.length - 1; i >= 0; i--) {
			for (int k = i + 1; k < x.length; k++) {
				x[i] -= l[k][i] * x[k];
			}
			x[i] /= l[i][i];
		}
		return x;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}
}
