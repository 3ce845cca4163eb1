package org.fervor.core.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One option of a method. The same descriptor drives its form, its command line option, its line in a stored file, its provenance and its documentation.
 *
 * @param id           short and stable, lower case with dashes: {@code learning-rate}
 * @param type         one of Integer, Long, Double, Boolean, String or an enum
 * @param defaultValue used where nobody says otherwise
 * @param range        what it may be
 * @param unit         "px", "degrees", … or empty
 * @param description  one line for a person
 */
public record Parameter<T>(String id, Class<T> type, T defaultValue, Range<T> range, String unit, String description) {

	public Parameter {
		Objects.requireNonNull(defaultValue, id);
		if (!range.contains(defaultValue)) {
			throw new IllegalArgumentException("the default of " + id + " is out of its range: " + defaultValue);
		}
	}

	public static Parameter<Integer> integer(String id, int defaultValue, int least, int most, String unit, String description) {
		return new Parameter<>(id, Integer.class, defaultValue, new Range.Between<>(least, most), unit, description);
	}

	public static Parameter<Double> real(String id, double defaultValue, double least, double most, String unit, String description) {
		return new Parameter<>(id, Double.class, defaultValue, new Range.Between<>(least, most), unit, description);
	}

	public static Parameter<Boolean> flag(String id, boolean defaultValue, String description) {
		return new Parameter<>(id, Boolean.class, defaultValue, new Range.Any<>(), "", description);
	}

	public static Parameter<String> text(String id, String defaultValue, String description) {
		return new Parameter<>(id, String.class, defaultValue, new Range.Any<>(), "", description);
	}

	public static <E extends Enum<E>> Parameter<E> choice(String id, Class<E> type, E defaultValue, String description) {
		return new Parameter<>(id, type, defaultValue, new Range.OneOf<>(List.of(type.getEnumConstants())), "", description);
	}

	/** The value as it stands in a file or on a command line. Numbers always with a point. */
	public String format(T value) {
		return value instanceof Enum<?> ? value.toString().toLowerCase(Locale.ROOT).replace('_', '-') : String.valueOf(value);
	}

	/**
	 * The value that a text stands for.
	 *
	 * @throws IllegalArgumentException if it stands for none in the range; the message says what would be right
	 */
	public T parse(String text) {
		T value;
		try {
			value = type.cast(convert(text.strip()));
		} catch (IllegalArgumentException e) {
			throw outOfRange(text);
		}
		return check(value);
	}

	/** @throws IllegalArgumentException if the value is out of range */
	public T check(T value) {
		if (!range.contains(value) || value instanceof Double number && !Double.isFinite(number)) {
			throw outOfRange(format(value));
		}
		return value;
	}

	private IllegalArgumentException outOfRange(String text) {
		String what = range instanceof Range.OneOf<T> few ? String.join(", ", few.choices().stream().map(this::format).toList())
				: range instanceof Range.Any ? type.getSimpleName().toLowerCase(Locale.ROOT) : range.describe();
		return new IllegalArgumentException(id + " cannot be '" + text + "': " + what + (unit.isEmpty() ? "" : " " + unit));
	}

	private Object convert(String text) {
		if (type == Integer.class) {
			return Integer.valueOf(text);
		} else if (type == Long.class) {
			return Long.valueOf(text);
		} else if (type == Double.class) {
			return Double.valueOf(text);
		} else if (type == Boolean.class) {
			return switch (text.toLowerCase(Locale.ROOT)) {
				case "true", "yes", "on" -> true;
				case "false", "no", "off" -> false;
				default -> throw new IllegalArgumentException(text);
			};
		} else if (type == String.class) {
			return text;
		}
		for (T constant : type.getEnumConstants()) {
			if (format(constant).equalsIgnoreCase(text.replace('_', '-'))) {
				return constant;
			}
		}
		throw new IllegalArgumentException(text);
	}
}
