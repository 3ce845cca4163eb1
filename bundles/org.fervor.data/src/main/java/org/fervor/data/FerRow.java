package org.fervor.data;

import java.nio.charset.StandardCharsets;

/**
 * One line of {@code fer2013.csv}, cut at its commas. The pixels are counted, not read.
 *
 * @param bytes  hold the line, from 0
 * @param length of the line
 */
record FerRow(byte[] bytes, int length) {

	/** The text of a short column; empty where there is none. */
	String text(int column) {
		int from = start(column);
		return from > length ? "" : new String(bytes, from, end(from) - from, StandardCharsets.UTF_8).replace("\"", "").strip();
	}

	/** How many numbers a column holds; -1 if it holds anything else. */
	int countNumbers(int column) {
		int from = start(column);
		int to = Math.min(length, end(from));
		int count = 0;
		boolean inNumber = false;
		for (int i = from; i < to; i++) {
			boolean digit = bytes[i] >= '0' && bytes[i] <= '9';
			if (!digit && bytes[i] != ' ' && bytes[i] != '"') {
				return -1;
			}
			count += digit && !inNumber ? 1 : 0;
			inNumber = digit;
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

	private int end(int from) {
		int i = from;
		while (i < length && bytes[i] != ',') {
			i++;
		}
		return i;
	}
}
