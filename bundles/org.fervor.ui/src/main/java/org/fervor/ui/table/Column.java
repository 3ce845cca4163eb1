package org.fervor.ui.table;

import java.util.Comparator;
import java.util.function.Function;

/**
 * A column of a table of records.
 *
 * @param title  its header
 * @param weight its part of the table's width, relative to the other columns; negative for a fixed width in pixels
 * @param number whether it holds numbers, which stand at the right
 * @param text   what a cell says, and what the filter looks at
 * @param order  how rows are sorted by it
 * @param value  its number, which filters such as {@code score<0.5} compare; NaN where there is none
 */
public record Column<R>(String title, int weight, boolean number, Function<R, String> text, Comparator<R> order, Function<R, Double> value) {

	/** A column that no filter compares with numbers. */
	public Column(String title, int weight, boolean number, Function<R, String> text, Comparator<R> order) {
		this(title, weight, number, text, order, r -> Double.NaN);
	}

	/** A column of words, sorted as people sort. */
	public static <R> Column<R> text(String title, int weight, Function<R, String> text) {
		return new Column<>(title, weight, false, text, Comparator.comparing(text, NaturalOrder.INSTANCE));
	}

	/** A column of numbers; records without one (NaN) come last. */
	public static <R> Column<R> number(String title, int weight, Function<R, Double> value, Function<Double, String> format) {
		return new Column<>(title, weight, true, r -> Double.isNaN(value.apply(r)) ? "" : format.apply(value.apply(r)), Comparator.comparing(value), value);
	}
}
