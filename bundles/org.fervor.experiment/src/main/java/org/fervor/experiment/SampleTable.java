package org.fervor.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVPrinter;
import org.fervor.core.label.LabelSet;
import org.fervor.core.task.UserError;
import org.fervor.experiment.SampleScores.Row;

/** {@code samples.csv} while a run writes it: grows by the lines of an epoch at a time, and holds none of them twice. Safe for use by several threads. */
final class SampleTable {

	private static final Comparator<Row> ORDER = Comparator.comparing(Row::network).thenComparingInt(Row::fold).thenComparingInt(Row::epoch).thenComparing(Row::file);

	private final Path file;
	private final LabelSet labels;
	private final Set<String> known = new HashSet<>();

	private SampleTable(Path file, LabelSet labels) {
		this.file = file;
		this.labels = labels;
	}

	/**
	 * Begins the table of a run, or goes on with the one that is there.
	 *
	 * @throws UserError if that one is damaged
	 */
	static SampleTable open(Path file, LabelSet labels) throws IOException {
		SampleTable table = new SampleTable(file, labels);
		List<Row> rows = Files.exists(file) ? SampleScores.read(file).rows() : List.of();
		rows.forEach(r -> table.known.add(r.key()));
		table.write(rows);
		return table;
	}

	/** Adds lines, but for those that stand there already. */
	synchronized void append(List<Row> rows) {
		List<Row> fresh = rows.stream().filter(r -> known.add(r.key())).toList();
		StringBuilder text = new StringBuilder();
		try (CSVPrinter printer = new CSVPrinter(text, RunFolder.CSV)) {
			for (Row row : fresh) {
				printer.printRecord(row.cells(labels));
			}
			Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Orders the lines by network, fold, epoch and image, so that it cannot be seen which training was quicker, or interrupted. */
	synchronized void sort() throws IOException {
		write(SampleScores.read(file).rows().stream().sorted(ORDER).toList());
	}

	private void write(List<Row> rows) throws IOException {
		RunFolder.writeTable(file, SampleScores.header(labels), rows.stream().map(r -> r.cells(labels)).toList());
	}
}
