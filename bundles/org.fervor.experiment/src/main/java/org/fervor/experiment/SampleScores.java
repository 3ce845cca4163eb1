package org.fervor.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVRecord;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;

/**
 * {@code samples.csv} of a run: what its networks said of a few test images after each epoch.
 *
 * @param labels the classes
 * @param rows   as they were written
 */
public record SampleScores(LabelSet labels, List<Row> rows) {

	private static final List<String> FIXED = List.of("net", "fold", "epoch", "file", "label");

	public SampleScores {
		rows = List.copyOf(rows);
	}

	/**
	 * One network on one image after one epoch.
	 *
	 * @param fold   from 0
	 * @param epoch  from 1; counted over all sizes of a progressive training
	 * @param file   name of the image
	 * @param truth  index of its class
	 * @param scores one per class
	 */
	public record Row(String network, int fold, int epoch, String file, int truth, List<Double> scores) {

		/** The same for no other line of a file. */
		String key() {
			return network + "/" + fold + "/" + epoch + "/" + file;
		}

		List<String> cells(LabelSet labels) {
			List<String> cells = new ArrayList<>(List.of(network, String.valueOf(fold + 1), String.valueOf(epoch), file, labels.get(truth).id()));
			scores.forEach(s -> cells.add(String.format(Locale.ROOT, "%.6f", s)));
			return cells;
		}
	}

	static List<String> header(LabelSet labels) {
		List<String> header = new ArrayList<>(FIXED);
		labels.expressions().forEach(e -> header.add(e.id()));
		return header;
	}

	/**
	 * Reads a file. A last line without an end is left out: it is still being written, or was cut off.
	 *
	 * @throws org.fervor.core.task.UserError if the file is damaged
	 */
	static SampleScores read(Path file) {
		return CsvFile.read(file, true, "restore or remove it", table -> {
			LabelSet labels = new LabelSet(table.header().subList(FIXED.size(), table.header().size()).stream().map(n -> Expression.named(n).orElseThrow()).toList());
			return new SampleScores(labels, table.each(r -> row(r, labels)));
		});
	}

	private static Row row(CSVRecord record, LabelSet labels) {
		List<Double> scores = labels.expressions().stream().map(e -> Double.valueOf(record.get(e.id()))).toList();
		return new Row(record.get("net"), Integer.parseInt(record.get("fold")) - 1, Integer.parseInt(record.get("epoch")), record.get("file"),
				labels.indexOf(Expression.named(record.get("label")).orElseThrow()), scores);
	}
}
