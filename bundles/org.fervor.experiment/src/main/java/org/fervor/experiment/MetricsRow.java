package org.fervor.experiment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.core.compute.EpochResult.Vitals;

/** One line of {@code metrics.csv}: how a network stood after an epoch. */
public record MetricsRow(String run, String network, int fold, EpochResult result) {

	/** The same with another estimate of the time that is left. */
	MetricsRow with(double secondsLeft) {
		Vitals v = result.vitals();
		Vitals other = new Vitals(v.gradientNorm(), v.weightNorm(), v.memory(), secondsLeft);
		return new MetricsRow(run, network, fold, new EpochResult(result.epoch(), result.train(), result.validation(), result.heldOut(), result.learningRate(), result.imagesPerSecond(), other));
	}

	List<String> cells() {
		return List.of(run, network, String.valueOf(result.epoch()), number(result.train().loss()), number(result.train().accuracy()), number(result.train().macroF1()),
				number(result.heldOut().loss()), number(result.heldOut().accuracy()), number(result.heldOut().macroF1()), String.valueOf(fold + 1),
				String.valueOf(result.learningRate()), String.format(Locale.ROOT, "%.1f", result.imagesPerSecond()), number(result.validation().loss()),
				number(result.validation().accuracy()), number(result.validation().macroF1()), number(result.vitals().gradientNorm()), number(result.vitals().weightNorm()),
				String.valueOf(result.vitals().memory() >> 20), seconds(result.vitals().secondsLeft()), recalls(result.train()), recalls(result.heldOut()),
				confusion(result.heldOut()));
	}

	static MetricsRow of(CSVRecord row) {
		Measure train = new Measure(value(row, "loss"), value(row, "accuracy"), value(row, "macro_f1"), recalls(row, "recalls"), List.of());
		Measure heldOut = new Measure(value(row, "held_out_loss"), value(row, "held_out_accuracy"), value(row, "held_out_macro_f1"),
				recalls(row, "held_out_recalls"), confusion(row, "held_out_confusion"));
		Measure validation = new Measure(value(row, "validation_loss"), value(row, "validation_accuracy"), value(row, "validation_macro_f1"));
		double memory = value(row, "memory_mb");
		Vitals vitals = new Vitals(value(row, "gradient_norm"), value(row, "weight_norm"), Double.isNaN(memory) ? 0 : (long) memory << 20, value(row, "seconds_left"));
		return new MetricsRow(row.get("run"), row.get("net"), Integer.parseInt(row.get("fold")) - 1,
				new EpochResult(Integer.parseInt(row.get("epoch")), train, validation, heldOut, value(row, "learning_rate"), value(row, "images_per_second"), vitals));
	}

	/** Recalls of the classes in their order, with spaces between. */
	private static String recalls(Measure measure) {
		return measure.recalls().stream().map(r -> Double.isNaN(r) ? "-" : String.format(Locale.ROOT, "%.4f", r)).collect(Collectors.joining(" "));
	}

	private static List<Double> recalls(CSVRecord row, String column) {
		String text = row.isMapped(column) ? row.get(column) : "";
		return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).map(r -> r.equals("-") ? Double.NaN : Double.valueOf(r)).toList();
	}

	/** Counts with spaces between, rows with slashes between: {@code 5 1/0 6}. */
	private static String confusion(Measure measure) {
		return measure.confusion().stream().map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" "))).collect(Collectors.joining("/"));
	}

	private static List<List<Integer>> confusion(CSVRecord row, String column) {
		String text = row.isMapped(column) ? row.get(column) : "";
		return text.isEmpty() ? List.of() : Stream.of(text.split("/")).map(r -> Stream.of(r.split(" ")).map(Integer::valueOf).toList()).toList();
	}

	private static String seconds(double value) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.0f", value);
	}

	private static double value(CSVRecord row, String column) {
		// runs of older versions lack the later columns
		String text = row.isMapped(column) ? row.get(column) : "";
		return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
	}
}
