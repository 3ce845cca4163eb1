package org.fervor.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.fervor.data.layout.Verdict;

/**
 * The names of SFEW's frames, {@code <Movie>_<time>_<frame>.png}: a frame of a clip of AFEW, which begins at that time of the film (Dhall et al., 2011). A few of the
 * authors' own names have a hyphen or two underscores between the parts.
 */
final class SfewName {

	static final Pattern PATTERN = Pattern.compile("(.+?)[_-]+(\\d{6,})[_-]+\\d{6,}\\.\\w+");

	private SfewName() {
	}

	/** A sample of its clip; a picture whose clip is unknown could be in both halves of a split by sequence, so it is left out. */
	static Verdict judge(String fileName, Expression label, Part part) {
		String clip = clip(fileName);
		return clip.isEmpty() ? new Verdict.Leave("name that tells no clip") : new Verdict.Take(label, "", clip, part);
	}

	/** The clip, {@code <Movie>_<time>}; empty where the name is another one. It does not tell who is seen. */
	static String clip(String fileName) {
		Matcher name = PATTERN.matcher(fileName);
		return name.matches() ? name.group(1) + "_" + name.group(2) : "";
	}
}
