package org.fervor.core.metrics;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.score.Scores;

/**
 * Whether a recogniser is right as often as its scores say (reliability diagram; expected calibration error of Naeini et al. 2015, Guo et al. 2017).
 *
 * @param error    expected calibration error, 0..1: the mean distance between share of hits and mean score, weighted by samples; NaN without samples
 * @param greatest the largest such distance of a bin
 * @param brier    mean squared distance between scores and truth, 0..2 (Brier 1950)
 * @param bins     of equal width from 0 to 1, empty ones included
 */
public record Calibration(double error, double greatest, double brier, List<Bin> bins) {

	/** Bins as in Guo et al. 2017, made coarser for hundreds of samples. */
	public static final int BINS = 10;

	public Calibration {
		bins = List.copyOf(bins);
	}

	/**
	 * Samples whose winning score lies between two values.
	 *
	 * @param confidence mean winning score; NaN where empty
	 * @param accuracy   share of hits; NaN where empty
	 */
	public record Bin(double from, double to, int count, double confidence, double accuracy) {
	}

	/**
	 * Measures scores. Those of a fusion rule need not sum to 1: each vector is divided by its sum first.
	 *
	 * @param truth index of each sample's class
	 */
	public static Calibration of(int[] truth, Scores scores, int bins) {
		int[] count = new int[bins];
		double[] confidence = new double[bins];
		int[] hits = new int[bins];
		double brier = 0;
		for (int i = 0; i < truth.length; i++) {
			double[] shares = Scores.shares(scores.rows().get(i));
			int predicted = scores.predicted(i);
			int bin = Math.min(bins - 1, (int) (shares[predicted] * bins));
			count[bin]++;
			confidence[bin] += shares[predicted];
			hits[bin] += predicted == truth[i] ? 1 : 0;
			for (int c = 0; c < shares.length; c++) {
				double miss = shares[c] - (c == truth[i] ? 1 : 0);
				brier += miss * miss;
			}
		}
		return summed(truth.length, count, confidence, hits, brier / truth.length);
	}

	private static Calibration summed(int samples, int[] count, double[] confidence, int[] hits, double brier) {
		List<Bin> made = new ArrayList<>();
		double error = samples == 0 ? Double.NaN : 0;
		double greatest = samples == 0 ? Double.NaN : 0;
		for (int b = 0; b < count.length; b++) {
			Bin bin = new Bin((double) b / count.length, (b + 1.0) / count.length, count[b], confidence[b] / count[b], (double) hits[b] / count[b]);
			made.add(bin);
			if (count[b] > 0) {
				double distance = Math.abs(bin.accuracy() - bin.confidence());
				error += distance * count[b] / samples;
				greatest = Math.max(greatest, distance);
			}
		}
		return new Calibration(error, greatest, brier, made);
	}
}
