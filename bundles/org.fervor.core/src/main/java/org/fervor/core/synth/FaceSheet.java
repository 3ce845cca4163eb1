package org.fervor.core.synth;

import java.util.Locale;
import java.util.Optional;

/** Overviews of what synthetic people look like. */
public enum FaceSheet {
	/** A row per person, a column per expression: anger, disgust, fear, happiness, sadness, surprise, neutral. */
	EXPRESSIONS,
	/** A row per person, a column per view: from -90 (looks towards image-left) to 90 degrees in steps of 15. */
	POSES;

	/** The name in lower case, as on the command line. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The sheet with an {@link #id()}. */
	public static Optional<FaceSheet> withId(String id) {
		for (FaceSheet sheet : values()) {
			if (sheet.id().equalsIgnoreCase(id)) {
				return Optional.of(sheet);
			}
		}
		return Optional.empty();
	}
}
