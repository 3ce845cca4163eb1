package org.fervor.core.label;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.fervor.core.text.Words;

/**
 * Which class a data set's own name for a class stands for, where the name is unknown or another class is wanted: {@code suprise=surprise,contempt=disgust}.
 *
 * @param pairs names in lower case → class; a known name is stored as the class's id
 */
public record ClassMap(Map<String, Expression> pairs) {

	/** Adds nothing to the known names. */
	public static final ClassMap NONE = new ClassMap(Map.of());

	private static final List<String> KNOWN = List.of("anger", "angry", "disgust", "disgusted", "fear", "fearful", "afraid", "scared", "happiness", "happy", "joy", "sadness", "sad",
			"surprise", "surprised", "neutral", "normal", "contempt", "contemptuous");
	private static final int MOST_EDITS = 3;

	public ClassMap {
		pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
	}

	/**
	 * Reads {@code NAME=CLASS} pairs, joined by commas; a blank text is {@link #NONE}.
	 *
	 * @throws IllegalArgumentException with a sentence that says what is wrong
	 */
	public static ClassMap parse(String text) {
		Map<String, Expression> pairs = new LinkedHashMap<>();
		for (String pair : text.split(",")) {
			int equals = pair.lastIndexOf('=');
			if (!pair.isBlank()) {
				if (equals < 1 || pair.substring(0, equals).isBlank()) {
					throw new IllegalArgumentException("map cannot be '" + text + "': '" + pair.strip() + "' is no NAME=CLASS, such as suprise=surprise");
				}
				Expression to = Expression.named(pair.substring(equals + 1)).orElseThrow(() -> new IllegalArgumentException("map cannot be '" + text + "': '"
						+ pair.substring(equals + 1).strip() + "' is no class; the classes are " + LabelSet.EIGHT));
				Expression before = pairs.put(key(pair.substring(0, equals)), to);
				if (before != null && before != to) {
					throw new IllegalArgumentException("map cannot be '" + text + "': '" + pair.substring(0, equals).strip() + "' is mapped to " + before.id() + " and to " + to.id());
				}
			}
		}
		return pairs.isEmpty() ? NONE : new ClassMap(pairs);
	}

	/** Whether {@link #parse} reads it. */
	public static boolean isValid(String text) {
		try {
			parse(text);
			return true;
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	/** The class of a name, by this map or else by {@link Expression#named}; empty where both do not know it. */
	public Optional<Expression> named(String name) {
		return Optional.ofNullable(pairs.get(key(name))).or(() -> Expression.named(name));
	}

	/** The class that a class of the data set, given as a number or code, is mapped to; itself where it is not mapped. */
	public Expression of(Expression expression) {
		return pairs.getOrDefault(expression.id(), expression);
	}

	/** This map with one more pair; an earlier one of the same name is replaced. */
	public ClassMap with(String name, Expression to) {
		Map<String, Expression> more = new LinkedHashMap<>(pairs);
		more.put(key(name), to);
		return new ClassMap(more);
	}

	/** The class that an unknown name most likely means, to propose it to a person: {@code suprise} → surprise. Empty where no known name is near. */
	public static Optional<Expression> guess(String name) {
		String word = key(name);
		record Near(String known, int edits) {
		}
		return KNOWN.stream().map(k -> new Near(k, Words.edits(word, k))).filter(n -> n.edits() <= Math.min(MOST_EDITS, n.known().length() / 2))
				.min(Comparator.comparingInt(Near::edits)).flatMap(n -> Expression.named(n.known()));
	}

	/** As {@link #parse} reads it; empty for {@link #NONE}. */
	@Override
	public String toString() {
		return pairs.entrySet().stream().map(p -> p.getKey() + "=" + p.getValue().id()).collect(Collectors.joining(","));
	}

	private static String key(String name) {
		return Expression.named(name).map(Expression::id).orElse(Arrays.stream(name.strip().split("\\s+")).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT));
	}
}
