package org.fervor.core.augment;

import java.util.List;

import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;

/**
 * Whether an operation leaves a face recognisable as what it is labelled, in the eyes of a trained recogniser: how far the share of the label's class moves, over several
 * draws of what is random in the operation. An operation that changes what a face shows teaches wrong labels (label-preserving transformations: Simard, Steinkraus and
 * Platt, ICDAR 2003).
 *
 * @param before share of the label's class for the original, 0..1
 * @param after  the same for each draw; at least one
 * @param flips  draws that are taken for another class than the original was
 */
public record LabelSafety(double before, List<Double> after, int flips) {

	public static final Parameter<Double> DOUBTFUL_LOSS = Parameter.real("safety-amber", 0.1, 0, 1, "of the score",
			"An operation is marked amber where the label's score falls by this on average, or a draw is taken for another class");
	public static final Parameter<Double> UNSAFE_LOSS = Parameter.real("safety-red", 0.3, 0, 1, "of the score",
			"An operation is marked red where the label's score falls by this on average, or most draws are taken for another class");
	public static final Parameter<Integer> DRAWS = Parameter.integer("safety-draws", 8, 1, 100, "draws", "How often a random operation is drawn to judge how safe the label is");
	public static final List<Parameter<?>> PARAMETERS = List.of(DOUBTFUL_LOSS, UNSAFE_LOSS, DRAWS);

	/** How safe a label is. */
	public enum Level {
		SAFE, DOUBTFUL, UNSAFE
	}

	public LabelSafety {
		after = List.copyOf(after);
		if (after.isEmpty() || flips < 0 || flips > after.size()) {
			throw new IllegalArgumentException(after.size() + " draws, " + flips + " flips");
		}
	}

	/** Mean change of the label's share, −1..1; negative where it falls. */
	public double change() {
		return after.stream().mapToDouble(a -> a).average().orElseThrow() - before;
	}

	/** The lowest share of the label that a draw came to. */
	public double worst() {
		return after.stream().mapToDouble(a -> a).min().orElseThrow();
	}

	/** @param thresholds {@link #DOUBTFUL_LOSS} and {@link #UNSAFE_LOSS} */
	public Level level(Settings thresholds) {
		double loss = -change();
		if (loss >= thresholds.get(UNSAFE_LOSS) || 2 * flips > after.size()) {
			return Level.UNSAFE;
		}
		return loss >= thresholds.get(DOUBTFUL_LOSS) || flips > 0 ? Level.DOUBTFUL : Level.SAFE;
	}
}
