package org.fervor.core.synth;

import java.util.Locale;
import java.util.Optional;

/** The file layouts in which synthetic faces can be written: those of the data sets that they stand in for, and plain class folders. */
public enum SynthLayout {
	/** {@code AF01/AF01ANS.JPG}: seven expressions, five angles, two sessions per person. */
	KDEF,
	/** {@code cohn-kanade-images/S005/001/S005_001_00000011.png} with emotion, landmark and FACS files: sequences from neutral to apex. */
	CKPLUS,
	/** {@code Train|Val/<Class>/<Movie>_<time>_<frame>.png}: faces in the wild, parts without common persons. */
	SFEW,
	/** {@code <class>/<person>_<n>.png}. */
	FOLDERS;

	/** The name in lower case, as on the command line: {@code kdef}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The layout with an {@link #id()}. */
	public static Optional<SynthLayout> withId(String id) {
		for (SynthLayout layout : values()) {
			if (layout.id().equalsIgnoreCase(id)) {
				return Optional.of(layout);
			}
		}
		return Optional.empty();
	}
}
