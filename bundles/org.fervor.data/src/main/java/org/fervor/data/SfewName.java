package org.fervor.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of SFEW's frames, {@code <Movie>_<time>_<frame>.png}: a frame of a clip of AFEW, which begins at that time of the film (Dhall et al., 2011). */
final class SfewName {

	static final Pattern PATTERN = Pattern.compile("(.+_\\d{6,})_\\d{6,}\\.\\w+");

	private SfewName() {
	}

	/** The clip, {@code <Movie>_<time>}; empty where the name is another one. It does not tell who is seen. */
	static String clip(String fileName) {
		Matcher name = PATTERN.matcher(fileName);
		return name.matches() ? name.group(1) : "";
	}
}
