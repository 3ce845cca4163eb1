package org.fervor.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the six folders of SFEW 2.0: {@code Train}, {@code Val_Aligned_Faces}, …
 *
 * @param set     which part
 * @param aligned whether it holds the aligned faces
 */
record Sfew2Folder(Set set, boolean aligned) {

	enum Set {
		TRAIN, VAL, TEST
	}

	private static final Pattern NAME = Pattern.compile("(train|val|test)(_aligned_faces\\w*)?", Pattern.CASE_INSENSITIVE);

	static Optional<Sfew2Folder> named(String folder) {
		Matcher name = NAME.matcher(folder);
		return name.matches() ? Optional.of(new Sfew2Folder(Set.valueOf(name.group(1).toUpperCase(Locale.ROOT)), name.group(2) != null)) : Optional.empty();
	}

	boolean labelled() {
		return set != Set.TEST;
	}
}
