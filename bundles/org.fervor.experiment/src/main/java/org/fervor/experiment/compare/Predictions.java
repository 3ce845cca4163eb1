package org.fervor.experiment.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.score.Scores;
import org.fervor.experiment.CsvFile;

/**
 * The {@code predictions.csv} of a run.
 *
 * @param labels   the classes
 * @param files    names of the test images, in order
 * @param subjects who each shows; empty where nobody knows
 * @param truth    index of each image's class
 * @param scores   network or rule → its scores, in the order of the files
 */
public record Predictions(LabelSet labels, List<String> files, List<String> subjects, int[] truth, Map<String, Scores> scores) {

	private static final int FIXED_COLUMNS = 5;

	/** @throws org.fervor.core.task.UserError if the file is missing or damaged; the message names it */
	public static Predictions read(Path file) {
		return CsvFile.read(file, false, "restore it, or run the experiment again", table -> {
			LabelSet labels = new LabelSet(table.header().subList(FIXED_COLUMNS, table.header().size()).stream().map(n -> Expression.named(n).orElseThrow()).toList());
			return of(labels, table.rows());
		});
	}

	private static Predictions of(LabelSet labels, List<CSVRecord> records) {
		Map<String, String[]> images = new LinkedHashMap<>();
		Map<String, Map<String, double[]>> rows = new LinkedHashMap<>();
		for (CSVRecord record : records) {
			images.putIfAbsent(record.get("file"), new String[] { record.get("subject"), record.get("label") });
			double[] row = new double[labels.size()];
			for (int c = 0; c < row.length; c++) {
				row[c] = Double.parseDouble(record.get(FIXED_COLUMNS + c));
			}
			rows.computeIfAbsent(record.get("net_or_rule"), n -> new LinkedHashMap<>()).put(record.get("file"), row);
		}
		List<String> files = List.copyOf(images.keySet());
		Map<String, Scores> scores = new LinkedHashMap<>();
		rows.forEach((id, byFile) -> scores.put(id, new Scores(files.stream().map(f -> {
			if (!byFile.containsKey(f)) {
				throw new IllegalArgumentException("no row of " + id + " for " + f);
			}
			return byFile.get(f);
		}).toList())));
		int[] truth = images.values().stream().mapToInt(i -> labels.indexOf(Expression.named(i[1]).orElseThrow())).toArray();
		return new Predictions(labels, files, images.values().stream().map(i -> i[0]).toList(), truth, scores);
	}

	/** One network or rule beside the truth. */
	public Judgement judgement(String id) {
		return new Judgement(labels, truth, scores.get(id));
	}

	/** The same predictions on some of the images, in that order. */
	public Predictions of(List<String> some) {
		Map<String, Integer> index = new LinkedHashMap<>();
		for (int i = 0; i < files.size(); i++) {
			index.put(files.get(i), i);
		}
		List<Integer> places = some.stream().map(index::get).toList();
		Map<String, Scores> chosen = new LinkedHashMap<>();
		scores.forEach((id, all) -> chosen.put(id, new Scores(places.stream().map(all.rows()::get).toList())));
		return new Predictions(labels, List.copyOf(some), new ArrayList<>(places.stream().map(subjects::get).toList()), places.stream().mapToInt(i -> truth[i]).toArray(),
				chosen);
	}
}
