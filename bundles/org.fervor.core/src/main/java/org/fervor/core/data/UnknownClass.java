package org.fervor.core.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

	/** So many names are in a sentence. */
	private static final int NAMED = 8;

	/** What is lost to unknown names, in one sentence; empty where nothing is. */
	public static Optional<String> sentence(List<UnknownClass> unknown) {
		if (unknown.isEmpty()) {
			return Optional.empty();
		}
		String names = unknown.stream().limit(NAMED).map(u -> u.name() + " (" + u.images() + u.guess().map(g -> ", " + g.id() + "?").orElse("") + ")").collect(Collectors.joining(", "));
		return Optional.of(images(unknown.stream().mapToInt(UnknownClass::images).sum()) + " skipped because the names of classes are unknown: " + names
				+ (unknown.size() > NAMED ? " and " + (unknown.size() - NAMED) + " more" : "") + "; map them, such as " + unknown.get(0).name() + "="
				+ unknown.get(0).guess().map(Expression::id).orElse("CLASS"));
	}

	private static String images(int count) {
		return count + (count == 1 ? " image is" : " images are");
	}

	/** What the name most likely means, to propose it to a person. */
	public Optional<Expression> guess() {
		return ClassMap.guess(name);
	}
}
