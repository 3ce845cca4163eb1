package org.fervor.core.score;

import java.util.ArrayList;
import java.util.List;

/**
 * The scores of one network or rule on several samples.
 *
 * @param rows one vector per sample, as long as the label set
 */
public record Scores(List<double[]> rows) {

	public Scores {
		rows = List.copyOf(rows);
	}

	public int size() {
		return rows.size();
	}

	/** Index of the largest score of a sample; the first one on ties. */
	public int predicted(int sample) {
		return argmax(rows.get(sample));
	}

	/** Index of the largest value; the first one on ties. */
	public static int argmax(double[] vector) {
		int best = 0;
		for (int i = 1; i < vector.length; i++) {
			if (vector[i] > vector[best]) {
				best = i;
			}
		}
		return best;
	}

	/** A vector divided by its sum; the same share for every class where the sum is not positive. Negative scores count as 0. */
	public static double[] shares(double[] vector) {
		double[] shares = new double[vector.length];
		double sum = 0;
		for (int i = 0; i < vector.length; i++) {
			shares[i] = Math.max(0, vector[i]);
			sum += shares[i];
		}
		for (int i = 0; i < vector.length; i++) {
			shares[i] = sum > 0 ? shares[i] / sum : 1.0 / vector.length;
		}
		return shares;
	}

	/** Fuses the scores of several networks, sample by sample. */
	public static Scores fuse(FusionRule rule, List<Scores> networks) {
		List<double[]> fused = new ArrayList<>();
		for (int i = 0; i < networks.get(0).size(); i++) {
			int sample = i;
			fused.add(rule.fuse(networks.stream().map(s -> s.rows().get(sample)).toList()));
		}
		return new Scores(fused);
	}
}
