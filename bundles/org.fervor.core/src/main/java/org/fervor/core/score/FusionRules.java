package org.fervor.core.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;

/** The rules that come along, as values. */
public final class FusionRules {

	/** Scores below this count as this where a logarithm is taken. */
	static final double TINY = 1e-12;

	private FusionRules() {
	}

	/** The sum rule of the paper. */
	public record Sum() implements FusionRule {
		@Override
		public String id() {
			return "sum";
		}

		@Override
		public double[] fuse(List<double[]> scores) {
			return folded(scores, Double::sum);
		}
	}

	/** The product rule of the paper. One network that scores a class 0 vetoes it. */
	public record Product() implements FusionRule {
		@Override
		public String id() {
			return "product";
		}

		@Override
		public double[] fuse(List<double[]> scores) {
			return folded(scores, (a, b) -> a * b);
		}
	}

	/** The arithmetic mean: decides as the sum does, but stays a distribution. */
	public record Mean() implements FusionRule {
		@Override
		public String id() {
			return "mean";
		}

		@Override
		public double[] fuse(List<double[]> scores) {
			return Arrays.stream(folded(scores, Double::sum)).map(s -> s / scores.size()).toArray();
		}
	}

	/** The largest score of each class (Kittler et al. 1998): the surest network speaks. */
	public record Max() implements FusionRule {
		@Override
		public String id() {
			return "max";
		}

		@Override
		public double[] fuse(List<double[]> scores) {
			return folded(scores, Math::max);
		}
	}

	/** The median score of each class (Kittler et al. 1998); with two networks the mean. */
	public record Median() implements FusionRule {
		@Override
		public String id() {
			return "median";
		}

		@Override
		public double[] fuse(List<double[]> scores) {
			double[] median = new double[scores.get(0).length];
			for (int c = 0; c < median.length; c++) {
				int label = c;
				double[] sorted = scores.stream().mapToDouble(s -> s[label]).sorted().toArray();
				median[c] = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
			}
			return median;
		}
	}

	/** One vote per network for its label; the mean score decides between classes with equally many votes. */
	public record Vote() implements FusionRule {
		@Override
		public String id() {
			return "vote";
		}

		@Override
		public double[] fuse(List<double[]> scores) {
			double[] votes = new double[scores.get(0).length];
			for (double[] vector : scores) {
				votes[Scores.argmax(vector)]++;
				double[] shares = Scores.shares(vector);
				for (int c = 0; c < votes.length; c++) {
					votes[c] += shares[c] / (2 * scores.size());
				}
			}
			return Scores.shares(votes);
		}
	}

	/**
	 * A weighted sum, s = w1 s1 + w2 s2 + ….
	 *
	 * @param weights one per network, none below 0, not all 0
	 */
	public record Weighted(List<Double> weights) implements FusionRule {
		public Weighted {
			weights = List.copyOf(weights);
			if (weights.stream().anyMatch(w -> !(w >= 0) || w.isInfinite()) || weights.stream().mapToDouble(w -> w).sum() <= 0) {
				throw new IllegalArgumentException("fusion weights must be numbers from 0, not all of them 0: " + weights);
			}
		}

		@Override
		public String id() {
			return "weighted:" + weights.stream().map(w -> String.format(Locale.ROOT, "%.4f", w).replaceAll("\\.?0+$", "")).collect(Collectors.joining(","));
		}

		@Override
		public double[] fuse(List<double[]> scores) {
			if (scores.size() != weights.size()) {
				throw new IllegalArgumentException(weights.size() + " fusion weights for " + scores.size() + " networks");
			}
			double[] sum = new double[scores.get(0).length];
			for (int n = 0; n < scores.size(); n++) {
				for (int c = 0; c < sum.length; c++) {
					sum[c] += weights.get(n) * scores.get(n)[c];
				}
			}
			return sum;
		}
	}

	/**
	 * The logarithmic opinion pool (Genest and Zidek 1986) with a temperature: the geometric mean of the scores to the power 1/T, made to sum to 1. It decides as the
	 * product does; the temperature says how sure it sounds.
	 *
	 * @param temperature above 0; 1 is the plain pool, more is less sure
	 */
	public record LogPool(double temperature) implements FusionRule {
		public LogPool {
			if (!(temperature > 0) || Double.isInfinite(temperature)) {
				throw new IllegalArgumentException("the temperature of log-opinion fusion must be above 0, not " + temperature);
			}
		}

		@Override
		public String id() {
			return temperature == 1 ? "logpool" : "logpool:" + String.format(Locale.ROOT, "%.4f", temperature).replaceAll("\\.?0+$", "");
		}

		@Override
		public double[] fuse(List<double[]> scores) {
			double[] logs = new double[scores.get(0).length];
			for (double[] vector : scores) {
				for (int c = 0; c < logs.length; c++) {
					logs[c] += Math.log(Math.max(TINY, vector[c])) / (scores.size() * temperature);
				}
			}
			return softmax(logs);
		}
	}

	static double[] softmax(double[] logits) {
		double most = Arrays.stream(logits).max().orElseThrow();
		double[] shares = Arrays.stream(logits).map(l -> Math.exp(l - most)).toArray();
		double sum = Arrays.stream(shares).sum();
		return Arrays.stream(shares).map(s -> s / sum).toArray();
	}

	private static double[] folded(List<double[]> scores, DoubleBinaryOperator operation) {
		double[] result = scores.get(0).clone();
		for (double[] vector : scores.subList(1, scores.size())) {
			for (int c = 0; c < result.length; c++) {
				result[c] = operation.applyAsDouble(result[c], vector[c]);
			}
		}
		return result;
	}
}
