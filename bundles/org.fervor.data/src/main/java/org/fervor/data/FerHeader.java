package org.fervor.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which column is which in {@code fer2013.csv}; mirrors have them in other orders.
 *
 * @param emotion the class's number
 * @param pixels  the picture
 * @param usage   the part; -1 if there is no such column
 */
record FerHeader(int emotion, int pixels, int usage) {

	private static final int LONGEST = 512;

	/** The first line of a table, as far as it can be a header. */
	static String line(Path table) throws IOException {
		try (InputStream in = Files.newInputStream(table)) {
			return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).lines().findFirst().orElse("");
		}
	}

	/** Reads a header, {@code emotion,pixels,Usage}; empty where a column is missing. */
	static Optional<FerHeader> parse(String line) {
		List<String> columns = Arrays.stream(line.replace("\uFEFF", "").replace("\"", "").split(",")).map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
		FerHeader header = new FerHeader(columns.indexOf("emotion"), columns.indexOf("pixels"), columns.indexOf("usage"));
		return header.emotion < 0 || header.pixels < 0 ? Optional.empty() : Optional.of(header);
	}
}
