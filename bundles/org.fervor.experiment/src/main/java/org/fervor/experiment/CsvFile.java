package org.fervor.experiment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fervor.core.io.ForeignFile;
import org.fervor.core.io.Reasons;
import org.fervor.core.task.UserError;

/** Tables with a header line (RFC 4180, UTF-8), read so that whatever is wrong with one is a sentence that names the file and, where there is one, the line. */
public final class CsvFile {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
	/** A hundred folds of five hundred epochs have 30 MB. */
	private static final int LARGEST = 1 << 30;

	private CsvFile() {
	}

	/** A table's rows, all as long as its header. */
	public record Table(List<String> header, List<CSVRecord> rows) {

		/** What a function makes of each row; what it throws is said with the row's line. */
		public <T> List<T> each(Function<CSVRecord, T> read) {
			List<T> made = new ArrayList<>();
			for (CSVRecord row : rows) {
				try {
					made.add(read.apply(row));
				} catch (RuntimeException e) {
					throw new IllegalArgumentException("record " + row.getRecordNumber() + ": " + e.getMessage(), e);
				}
			}
			return made;
		}
	}

	/**
	 * Reads a table.
	 *
	 * @param growing whether a last line without an end is left out, because it is still being written or was cut off
	 * @param remedy  what to do about a damaged one: "restore it"
	 * @param read    makes something of the table; what it throws counts as damage
	 * @throws UserError if the file is missing or damaged
	 */
	public static <T> T read(Path file, boolean growing, String remedy, Function<Table, T> read) {
		try {
			String text = ForeignFile.text(file, LARGEST);
			try (CSVParser parser = FORMAT.parse(new StringReader(growing ? text.substring(0, text.lastIndexOf('\n') + 1) : text))) {
				List<CSVRecord> rows = parser.getRecords();
				rows.stream().filter(r -> !r.isConsistent()).findFirst().ifPresent(r -> {
					throw new IllegalArgumentException("record " + r.getRecordNumber() + " has " + r.size() + " cells, not " + parser.getHeaderNames().size());
				});
				return read.apply(new Table(List.copyOf(parser.getHeaderNames()), rows));
			}
		} catch (NoSuchFileException e) {
			throw new UserError(file + " is missing; " + remedy, e);
		} catch (UserError e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			throw new UserError(file + (e instanceof IOException && Reasons.sentence(e).isPresent() ? " cannot be read: " + Reasons.of((IOException) e) : " is damaged (" + reason(e) + "); " + remedy), e);
		}
	}

	private static String reason(Exception e) {
		Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
		String text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
		return text.contains("EOF reached before encapsulated token finished") ? "a quotation mark is not closed" : text.length() > 160 ? text.substring(0, 159) + "…" : text;
	}
}
