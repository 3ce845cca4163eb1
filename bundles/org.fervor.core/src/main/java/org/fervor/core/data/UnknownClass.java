package org.fervor.core.data;

import java.util.Optional;

import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;

/**
 * A name that stands where a data set names its classes and is none of them, such as a folder {@code suprise} beside {@code anger} and {@code fear}. Its images are skipped
 * unless a {@link ClassMap} says what it stands for.
 *
 * @param name   as the data set has it
 * @param images how many are skipped because of it
 */
public record UnknownClass(String name, int images) {

	/** What the name most likely means, to propose it to a person. */
	public Optional<Expression> guess() {
		return ClassMap.guess(name);
	}
}
