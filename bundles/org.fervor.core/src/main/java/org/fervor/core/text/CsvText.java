package org.fervor.core.text;

import java.util.ArrayList;
import java.util.List;

/** The cells of a table with commas (RFC 4180): cells may stand in quotation marks, and a quotation mark within them is doubled. */
public final class CsvText {

	private final String text;
	private int at;

	private CsvText(String text) {
		this.text = text;
	}

	/**
	 * All rows, the header included; an empty line is a row of one empty cell.
	 *
	 * @throws IllegalArgumentException if a quotation mark is not closed
	 */
	public static List<List<String>> rows(String text) {
		CsvText reader = new CsvText(text);
		List<List<String>> rows = new ArrayList<>();
		while (reader.at < text.length()) {
			rows.add(reader.row());
		}
		return rows;
	}

	private List<String> row() {
		List<String> row = new ArrayList<>();
		row.add(cell());
		while (at < text.length() && text.charAt(at) == ',') {
			at++;
			row.add(cell());
		}
		if (at < text.length() && text.charAt(at) == '\r') {
			at++;
		}
		if (at < text.length() && text.charAt(at) == '\n') {
			at++;
		}
		return row;
	}

	private String cell() {
		return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
	}

	private String plain() {
		int start = at;
		while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		return text.substring(start, at);
	}

	/** What follows the closing mark up to the next comma belongs to the cell, as spreadsheets read it. */
	private String quoted() {
		StringBuilder cell = new StringBuilder();
		int start = at++;
		while (at < text.length()) {
			char c = text.charAt(at++);
			if (c != '"') {
				cell.append(c);
			} else if (at < text.length() && text.charAt(at) == '"') {
				cell.append('"');
				at++;
			} else {
				return cell.append(plain()).toString();
			}
		}
		throw new IllegalArgumentException("the quotation mark in line " + (1 + text.substring(0, start).chars().filter(c -> c == '\n').count()) + " is not closed");
	}
}
