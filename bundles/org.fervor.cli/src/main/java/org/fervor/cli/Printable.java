package org.fervor.cli;

import java.util.Locale;

/**
 * Text that is fit for a terminal and for a log. Names of files may hold any character: control characters would move the cursor, change colours or the window's title, and
 * characters that turn the writing direction would show another name than the file's.
 */
final class Printable {

	/** Messages are sentences; what is longer holds a value that no person reads to its end. */
	private static final int LONGEST_MESSAGE = 2000;
	/** The remedy stands at the end. */
	private static final int KEPT_AT_THE_END = 500;

	private Printable() {
	}

	/** Text whose control characters are written as a backslash, u and four digits, as JSON writes them; tabs stay, because tables for other programs have them. */
	static String line(String text) {
		return text.codePoints().anyMatch(c -> c != '\t' && hidden(c)) ? escaped(text, true) : text;
	}

	/** A message on one line, without tabs, of at most {@value #LONGEST_MESSAGE} characters; what is left out in the middle is counted. */
	static String message(String text) {
		String line = text.codePoints().anyMatch(Printable::hidden) ? escaped(text, false) : text;
		if (line.length() <= LONGEST_MESSAGE) {
			return line;
		}
		int begin = LONGEST_MESSAGE - KEPT_AT_THE_END;
		int left = line.length() - LONGEST_MESSAGE;
		return line.substring(0, begin) + " […" + left + " characters…] " + line.substring(line.length() - KEPT_AT_THE_END);
	}

	private static String escaped(String text, boolean tabs) {
		StringBuilder line = new StringBuilder();
		text.codePoints().forEach(c -> {
			if (hidden(c) && !(tabs && c == '\t')) {
				line.append(String.format(Locale.ROOT, "\\u%04x", c));
			} else {
				line.appendCodePoint(c);
			}
		});
		return line.toString();
	}

	private static boolean hidden(int c) {
		return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f
				|| Character.getType(c) == Character.SURROGATE;
	}
}
