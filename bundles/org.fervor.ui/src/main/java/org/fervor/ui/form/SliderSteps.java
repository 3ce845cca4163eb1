package org.fervor.ui.form;

import java.util.Optional;

import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Range;

/**
 * How the places of a slider stand for the values of a number between two bounds. A real number gets round steps of which at least a hundred span the range.
 *
 * @param parameter whole or real, between two bounds
 */
record SliderSteps(Parameter<?> parameter, double least, double step, int count) {

	private static final double STEPS = 100;

	/** The steps of a parameter; empty where it is no number between bounds. */
	static Optional<SliderSteps> of(Parameter<?> parameter) {
		if (!(parameter.range() instanceof Range.Between<?> between) || !(between.least() instanceof Number least) || !(between.most() instanceof Number most)) {
			return Optional.empty();
		}
		double span = most.doubleValue() - least.doubleValue();
		double step = parameter.type() == Double.class ? Math.pow(10, Math.floor(Math.log10(span / STEPS))) : 1;
		if (span / step > 5 * STEPS) {
			step *= 5;
		}
		return Optional.of(new SliderSteps(parameter, least.doubleValue(), step, (int) Math.round(span / step)));
	}

	/** The place of a value; the nearest one where it lies between two. */
	int place(String text) {
		return Math.max(0, Math.min(count, (int) Math.round((Double.parseDouble(text) - least) / step)));
	}

	/** The value at a place, as text. */
	String text(int place) {
		double value = least + place * step;
		if (parameter.type() != Double.class) {
			return String.valueOf(Math.round(value));
		}
		// 0.1 + 2 * 0.1 is 0.3 for a person
		double round = Math.round(value / step * 1000) * step / 1000;
		return String.valueOf(Math.rint(round * 1e9) / 1e9);
	}
}
