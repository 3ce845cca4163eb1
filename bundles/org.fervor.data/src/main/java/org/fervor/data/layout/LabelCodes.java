package org.fervor.data.layout;

import java.util.List;
import java.util.Optional;

import org.fervor.core.label.Expression;

/** The numbers that a data set gives to its classes. */
public final class LabelCodes {

	private final int first;
	private final List<Expression> classes;

	/** @param first the number of the first class; the others count on */
	public LabelCodes(int first, Expression... classes) {
		this.first = first;
		this.classes = List.of(classes);
	}

	/** The class of a number, which may be written as a float: {@code 3.0000000e+00}, with a point or a comma. */
	public Optional<Expression> of(String number) {
		try {
			double value = Double.parseDouble(number.strip().replace(',', '.'));
			int index = (int) value - first;
			return value == (int) value && index >= 0 && index < classes.size() ? Optional.of(classes.get(index)) : Optional.empty();
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}
}
