package org.fervor.experiment;

import java.util.Map;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;

/** Which classes of a data set a run uses. */
public enum ClassChoice {
	/** All that occur. */
	AUTO,
	/** The six basic expressions. */
	SIX,
	/** The six and neutral; the six and contempt where the data set has no neutral. */
	SEVEN,
	/** All eight. */
	EIGHT;

	/** The classes, given how many samples each has. */
	public LabelSet choose(Map<Expression, Integer> counts) {
		return switch (this) {
			case AUTO -> LabelSet.of(counts.keySet());
			case SIX -> LabelSet.SIX;
			case SEVEN -> counts.containsKey(Expression.CONTEMPT) && !counts.containsKey(Expression.NEUTRAL) ? LabelSet.SEVEN_WITH_CONTEMPT : LabelSet.SEVEN;
			case EIGHT -> LabelSet.EIGHT;
		};
	}

	/** As it stands in a setting: {@code auto}, {@code 6}, {@code 7}, {@code 8}. */
	@Override
	public String toString() {
		return switch (this) {
			case AUTO -> "auto";
			case SIX -> "6";
			case SEVEN -> "7";
			case EIGHT -> "8";
		};
	}
}
