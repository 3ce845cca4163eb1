package org.fervor.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fervor.core.task.UserError;
import org.fervor.core.text.TextFile;
import org.fervor.data.layout.Draft;

/** {@code training.csv} or {@code validation.csv} of AffectNet. The second often has no header; then the columns are where the first has them. */
record AffectNetList(Path file) {

	private static final String PATH = "subDirectory_filePath";
	private static final String EXPRESSION = "expression";

	private record Columns(int path, int expression, boolean named) {
	}

	/** Hands over each row: the picture's path with '/', and the number of its expression. */
	void read(Draft draft, BiConsumer<String, String> rows) throws IOException {
		draft.progress().step("read " + file.getFileName(), 0);
		try (CSVParser parser = CSVParser.parse(TextFile.reader(file), CSVFormat.DEFAULT)) {
			Columns columns = null;
			for (CSVRecord row : parser) {
				draft.progress().checkCancelled();
				draft.progress().advance(1);
				if (columns == null) {
					columns = columns(row);
				}
				if (row.getRecordNumber() > 1 || !columns.named()) {
					read(row, columns, draft, rows);
				}
			}
		} catch (UncheckedIOException e) {
			throw new UserError(file + ": this is no table of comma-separated values: " + e.getCause().getMessage() + "; unpack it again", e);
		}
	}

	private void read(CSVRecord row, Columns columns, Draft draft, BiConsumer<String, String> rows) {
		if (row.size() <= Math.max(columns.path(), columns.expression())) {
			draft.leaveOut("row that is not understood", file.getFileName() + " row " + row.getRecordNumber());
		} else {
			rows.accept(row.get(columns.path()).strip().replace('\\', '/'), row.get(columns.expression()));
		}
	}

	private Columns columns(CSVRecord first) {
		List<String> names = first.stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
		int path = names.indexOf(PATH.toLowerCase(Locale.ROOT));
		if (path >= 0 && names.contains(EXPRESSION)) {
			return new Columns(path, names.indexOf(EXPRESSION), true);
		}
		if (path < 0 && names.size() > 6 && names.get(0).indexOf('/') > 0) {
			return new Columns(0, 6, false);
		}
		throw new UserError(file + ": the header is \"" + String.join(",", first) + "\", expected " + PATH + ",face_x,face_y,face_width,face_height,facial_landmarks,"
				+ EXPRESSION);
	}
}
