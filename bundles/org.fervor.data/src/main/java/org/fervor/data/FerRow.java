package org.fervor.data;

import java.nio.charset.StandardCharsets;

/**
 * One line of {@code fer2013.csv}, cut at its separators. The pixels are counted, not read.
 *
 * @param bytes     hold the line, from 0
 * @param length    of the line
 * @param separator of the columns
 */
record FerRow(byte[] bytes, int length, char separator) {

	/** Stands for pixels that are no whole numbers between blanks. */
	static final int NO_NUMBERS = -1;
	/** Stands for pixels of which one is greater than 255. */
	static final int TOO_BRIGHT = -2;
	private static final int BRIGHTEST = 255;

	/** The text of a short column; empty where there is none. */
	String text(int column) {
		int from = start(column);
		return from > length ? "" : new String(bytes, from, end(from) - from, StandardCharsets.UTF_8).replace("\"", "").strip();
	}

	/** How many grey values a column holds, or {@link #NO_NUMBERS} or {@link #TOO_BRIGHT}. */
	int countPixels(int column) {
		int from = start(column);
		int to = Math.min(length, end(from));
		int count = 0;
		int value = -1;
		for (int i = from; i < to; i++) {
			boolean digit = bytes[i] >= '0' && bytes[i] <= '9';
			if (!digit && bytes[i] != ' ' && bytes[i] != '"') {
				return NO_NUMBERS;
			}
			count += digit && value < 0 ? 1 : 0;
			value = digit ? Math.max(0, value) * 10 + bytes[i] - '0' : -1;
			if (value > BRIGHTEST) {
				return TOO_BRIGHT;
			}
		}
		return count;
	}

	private int start(int column) {
		int from = 0;
		for (int i = 0; i < column; i++) {
			from = end(from) + 1;
		}
		return from;
	}

	/** A separator between quotes is a part of the column. */
	private int end(int from) {
		boolean quoted = false;
		int i = from;
		while (i < length && (quoted || bytes[i] != separator)) {
			quoted ^= bytes[i] == '"';
			i++;
		}
		return i;
	}
}
