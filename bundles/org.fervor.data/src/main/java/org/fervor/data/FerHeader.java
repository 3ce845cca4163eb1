package org.fervor.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

import org.fervor.core.label.ClassMap;
import org.fervor.core.text.TextFile;

/**
 * Which column is which in {@code fer2013.csv}; mirrors have them in other orders, with other separators or without a header.
 *
 * @param emotion   the class's number or name
 * @param pixels    the picture
 * @param usage     the part; -1 if there is no such column
 * @param separator of the columns
 * @param named     whether the first line names the columns; otherwise it is the first picture
 */
record FerHeader(int emotion, int pixels, int usage, char separator, boolean named) {

	private static final char[] SEPARATORS = { ',', ';', '\t' };
	/** A line of 48 × 48 pixels has at most 9,300 characters. */
	private static final int LONGEST = 1 << 15;

	/** The first line of a table, as far as it can be a header or a picture. */
	static String line(Path table) throws IOException {
		try (BufferedReader in = TextFile.reader(table)) {
			char[] text = new char[LONGEST];
			int length = 0;
			for (int n = in.read(text); n > 0; n = in.read(text, length, LONGEST - length)) {
				length += n;
			}
			return new String(text, 0, length).lines().findFirst().orElse("");
		}
	}

	/** Reads a header, {@code emotion,pixels,Usage}, or a first picture without one; empty where a column is missing. */
	static Optional<FerHeader> parse(String line) {
		for (char separator : SEPARATORS) {
			List<String> columns = Arrays.stream(line.replace("\"", "").split(String.valueOf(separator))).map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
			FerHeader header = new FerHeader(columns.indexOf("emotion"), columns.indexOf("pixels"), columns.indexOf("usage"), separator, true);
			if (header.emotion >= 0 && header.pixels >= 0) {
				return Optional.of(header);
			}
			Optional<FerHeader> guessed = byContent(columns, separator);
			if (guessed.isPresent()) {
				return guessed;
			}
		}
		return Optional.empty();
	}

	/** A column of 2304 numbers, one of a class, and perhaps one of a part. */
	private static Optional<FerHeader> byContent(List<String> columns, char separator) {
		int emotion = -1;
		int pixels = -1;
		int usage = -1;
		for (int i = 0; i < columns.size(); i++) {
			String column = columns.get(i);
			if (new StringTokenizer(column).countTokens() == FerCsvForm.SIDE * FerCsvForm.SIDE) {
				pixels = i;
			} else if (Fer2013Reader.part(column).isPresent()) {
				usage = i;
			} else if (emotion < 0 && FerCsvForm.label(column, ClassMap.NONE).isPresent()) {
				emotion = i;
			}
		}
		return emotion < 0 || pixels < 0 ? Optional.empty() : Optional.of(new FerHeader(emotion, pixels, usage, separator, false));
	}
}
