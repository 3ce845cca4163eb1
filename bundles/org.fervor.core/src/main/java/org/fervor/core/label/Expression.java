package org.fervor.core.label;

import java.util.Locale;
import java.util.Optional;

/**
 * The basic facial expressions of Ekman, with contempt and neutral. The declaration order is the order of the classes in every {@link LabelSet}.
 */
public enum Expression {
	ANGER, DISGUST, FEAR, HAPPINESS, SADNESS, SURPRISE, NEUTRAL, CONTEMPT;

	/** The name in lower case, as it stands in tables and files: {@code anger}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds an expression by any of the names in use for it ({@code Angry}, {@code afraid}, {@code happy}, {@code sad}, …), ignoring case.
	 *
	 * @return empty where the word names no expression
	 */
	public static Optional<Expression> named(String word) {
		return Optional.ofNullable(switch (word.strip().toLowerCase(Locale.ROOT)) {
			case "anger", "angry", "an" -> ANGER;
			case "disgust", "disgusted", "di" -> DISGUST;
			case "fear", "afraid", "fearful", "scared", "fe", "af" -> FEAR;
			case "happiness", "happy", "joy", "ha" -> HAPPINESS;
			case "sadness", "sad", "sa" -> SADNESS;
			case "surprise", "surprised", "su" -> SURPRISE;
			case "neutral", "ne", "normal" -> NEUTRAL;
			case "contempt", "contemptuous" -> CONTEMPT;
			default -> null;
		});
	}
}
