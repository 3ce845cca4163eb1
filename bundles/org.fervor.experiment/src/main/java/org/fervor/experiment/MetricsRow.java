package org.fervor.experiment;

import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVRecord;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.EpochResult.Measure;

/** One line of {@code metrics.csv}: how a network stood after an epoch. */
public record MetricsRow(String run, String network, int fold, EpochResult result) {

	List<String> cells() {
		return List.of(run, network, String.valueOf(result.epoch()), number(result.train().loss()), number(result.train().accuracy()), number(result.train().macroF1()),
				number(result.heldOut().loss()), number(result.heldOut().accuracy()), number(result.heldOut().macroF1()), String.valueOf(fold + 1),
				String.valueOf(result.learningRate()), String.format(Locale.ROOT, "%.1f", result.imagesPerSecond()));
	}

	static MetricsRow of(CSVRecord row) {
		Measure train = new Measure(value(row, "loss"), value(row, "accuracy"), value(row, "macro_f1"));
		Measure heldOut = new Measure(value(row, "held_out_loss"), value(row, "held_out_accuracy"), value(row, "held_out_macro_f1"));
		return new MetricsRow(row.get("run"), row.get("net"), Integer.parseInt(row.get("fold")) - 1,
				new EpochResult(Integer.parseInt(row.get("epoch")), train, heldOut, value(row, "learning_rate"), value(row, "images_per_second")));
	}

	private static double value(CSVRecord row, String column) {
		String text = row.get(column);
		return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
	}
}
