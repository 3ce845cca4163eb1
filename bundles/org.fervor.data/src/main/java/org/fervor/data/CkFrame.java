package org.fervor.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a CK+ frame tells, {@code S010_004_00000017.png}; that of its label, {@code S010_004_00000017_emotion.txt}, tells the same.
 *
 * @param subject  {@code S010}
 * @param sequence {@code S010_004}
 * @param number   of the frame
 */
record CkFrame(String subject, String sequence, long number) {

	static final Pattern PICTURE = Pattern.compile("(S\\d{2,4})_(\\d{3})_(\\d{1,10})\\.\\w+", Pattern.CASE_INSENSITIVE);
	private static final Pattern FRAME_OR_LABEL = Pattern.compile("(S\\d{2,4})_(\\d{3})_(\\d{1,10})(_emotion)?\\.\\w+", Pattern.CASE_INSENSITIVE);

	/** Takes the name of a picture or label file apart. */
	static Optional<CkFrame> parse(String fileName) {
		Matcher name = FRAME_OR_LABEL.matcher(fileName);
		if (!name.matches()) {
			return Optional.empty();
		}
		String subject = name.group(1).toUpperCase(Locale.ROOT);
		return Optional.of(new CkFrame(subject, subject + "_" + name.group(2), Long.parseLong(name.group(3))));
	}
}
