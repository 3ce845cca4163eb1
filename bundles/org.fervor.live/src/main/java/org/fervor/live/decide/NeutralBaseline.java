package org.fervor.live.decide;

import java.util.Arrays;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;

/**
 * What the recogniser makes of one person's neutral face: some people look sad or angry to it while they feel nothing. Taken out of their scores, such a face reads neutral.
 *
 * @param labels the classes
 * @param means  mean logarithm of each score, over the frames in which the person looked neutral
 */
public record NeutralBaseline(LabelSet labels, double[] means) {

	/** Nobody's scores are moved by more than this factor (natural logarithm): a bad calibration must not hide an expression. */
	private static final double MOST = 2.0;
	/** What a neutral face should score as neutral. */
	private static final double IDEAL = 0.8;
	private static final double LEAST = 1e-3;

	/** Collects the frames of a person who looks neutral. */
	public static final class Learner {
		private final LabelSet labels;
		private final double[] sums;
		private int frames;

		public Learner(LabelSet labels) {
			this.labels = labels;
			this.sums = new double[labels.size()];
		}

		/** @param scores fused, of any positive sum */
		public void add(double[] scores) {
			double sum = Arrays.stream(scores).sum();
			for (int i = 0; i < sums.length; i++) {
				sums[i] += Math.log(Math.max(LEAST, scores[i] / sum));
			}
			frames++;
		}

		public int frames() {
			return frames;
		}

		/** @throws IllegalStateException before the first frame */
		public NeutralBaseline learned() {
			if (frames == 0) {
				throw new IllegalStateException("no frame of a neutral face");
			}
			return new NeutralBaseline(labels, Arrays.stream(sums).map(s -> s / frames).toArray());
		}
	}

	/**
	 * What is added to the logarithm of each score.
	 *
	 * @param strength 0 (nothing) to 1
	 */
	double[] offsets(double strength) {
		double[] offsets = new double[means.length];
		for (int i = 0; i < offsets.length; i++) {
			offsets[i] = strength * Math.max(-MOST, Math.min(MOST, Math.log(ideal(i)) - means[i]));
		}
		return offsets;
	}

	/** A set without neutral has no better idea of a neutral face than equal scores. */
	private double ideal(int index) {
		if (!labels.contains(Expression.NEUTRAL)) {
			return 1.0 / labels.size();
		}
		return labels.get(index) == Expression.NEUTRAL ? IDEAL : (1 - IDEAL) / (labels.size() - 1);
	}
}
