package org.fervor.core.parameter;

import java.util.List;
import java.util.function.Predicate;

/** The values a parameter may take. */
public sealed interface Range<T> {

	/** Whether the value is one of them. */
	boolean contains(T value);

	/** For a person: "0 to 1", "48, 64 or 96". */
	String describe();

	/** All values from {@code least} to {@code most}, both included. */
	record Between<T extends Comparable<T>>(T least, T most) implements Range<T> {
		@Override
		public boolean contains(T value) {
			return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
		}

		@Override
		public String describe() {
			return least + " to " + most;
		}
	}

	/** One of a few. */
	record OneOf<T>(List<T> choices) implements Range<T> {
		public OneOf {
			choices = List.copyOf(choices);
		}

		@Override
		public boolean contains(T value) {
			return choices.contains(value);
		}

		@Override
		public String describe() {
			return String.join(", ", choices.stream().map(String::valueOf).toList());
		}
	}

	/** Any value of the type. */
	record Any<T>() implements Range<T> {
		@Override
		public boolean contains(T value) {
			return true;
		}

		@Override
		public String describe() {
			return "any";
		}
	}

	/**
	 * Whatever passes a test.
	 *
	 * @param test     whether a value is one of them
	 * @param describe for a person: what the values are
	 */
	record Such<T>(Predicate<T> test, String describe) implements Range<T> {
		@Override
		public boolean contains(T value) {
			return test.test(value);
		}
	}
}
