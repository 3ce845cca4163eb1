package org.fervor.data.layout;

import java.util.Locale;
import java.util.Optional;

import org.fervor.core.data.Part;

/**
 * The names in use for the parts of a data set. Fervor knows two halves: what one may learn from, and what is held out. So a validation part is {@link Part#TEST}, beside
 * a test part too; the name of each sample still tells which.
 */
public final class Halves {

	private Halves() {
	}

	/** The half that a folder is named after, ignoring case. */
	public static Optional<Part> named(String folder) {
		return switch (folder.toLowerCase(Locale.ROOT)) {
			case "train", "training" -> Optional.of(Part.TRAIN);
			case "test", "testing", "val", "valid", "validation" -> Optional.of(Part.TEST);
			default -> Optional.empty();
		};
	}
}
