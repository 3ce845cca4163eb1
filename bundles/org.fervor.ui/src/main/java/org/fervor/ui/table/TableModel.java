package org.fervor.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows, what is filtered out of them and how they are sorted. Knows no widget. */
public final class TableModel<R> {

	/** How the rows are sorted by the chosen column. */
	public enum Direction {
		NONE, UP, DOWN
	}

	private static final Pattern COMPARISON = Pattern.compile("(\\p{L}+)(<=|>=|<|>|=)(-?\\d+(?:\\.\\d+)?)");

	private final List<Column<R>> columns;
	private final Function<R, String> key;
	private List<R> rows = List.of();
	private List<R> visible = List.of();
	private String filter = "";
	private Predicate<R> condition = r -> true;
	private int sortColumn;
	private Direction direction = Direction.NONE;
	private Runnable listener = () -> {
		// nobody listens yet
	};

	/** @param key tells rows apart, so that a selection survives sorting */
	public TableModel(List<Column<R>> columns, Function<R, String> key) {
		this.columns = List.copyOf(columns);
		this.key = key;
	}

	/** What tells this row from all others. */
	public String key(R row) {
		return key.apply(row);
	}

	public List<Column<R>> columns() {
		return columns;
	}

	/** @param changed called whenever what is shown, or its order, may have changed */
	public void onChange(Runnable changed) {
		listener = changed;
	}

	/** Everything, in the order it was given. */
	public List<R> rows() {
		return rows;
	}

	/** What is shown, in the order it is shown. */
	public List<R> visible() {
		return visible;
	}

	public void rows(List<R> all) {
		rows = List.copyOf(all);
		update();
	}

	/**
	 * Keeps rows in which every word of the text stands in some column. A word such as {@code score<0.5} or {@code size>=64} compares the number in the column whose title
	 * begins so; rows without a number there are left out.
	 */
	public void filter(String text) {
		filter = text.strip().toLowerCase(Locale.ROOT);
		update();
	}

	/** Keeps rows that also meet a condition. */
	public void condition(Predicate<R> kept) {
		condition = kept;
		update();
	}

	public void sort(int column, Direction how) {
		sortColumn = column;
		direction = how;
		update();
	}

	public int sortColumn() {
		return sortColumn;
	}

	public Direction direction() {
		return direction;
	}

	private void update() {
		List<R> shown = new ArrayList<>(rows);
		String[] words = filter.isEmpty() ? new String[0] : filter.split("\\s+");
		shown.removeIf(r -> !condition.test(r) || !matches(r, words));
		if (direction != Direction.NONE) {
			Comparator<R> order = columns.get(sortColumn).order();
			shown.sort(direction == Direction.UP ? order : order.reversed());
		}
		visible = List.copyOf(shown);
		listener.run();
	}

	private boolean matches(R row, String[] words) {
		for (String word : words) {
			Optional<Predicate<R>> comparison = comparison(word);
			if (comparison.isPresent() ? !comparison.get().test(row) : columns.stream().noneMatch(c -> c.text().apply(row).toLowerCase(Locale.ROOT).contains(word))) {
				return false;
			}
		}
		return true;
	}

	/** What a word compares; empty where it is a word like any other. */
	private Optional<Predicate<R>> comparison(String word) {
		Matcher parts = COMPARISON.matcher(word);
		if (!parts.matches()) {
			return Optional.empty();
		}
		double bound = Double.parseDouble(parts.group(3));
		return columns.stream().filter(c -> c.number() && c.title().toLowerCase(Locale.ROOT).replace(" ", "").startsWith(parts.group(1))).findFirst().map(column -> row -> {
			double value = column.value().apply(row);
			return switch (parts.group(2)) {
				case "<" -> value < bound;
				case "<=" -> value <= bound;
				case ">" -> value > bound;
				case ">=" -> value >= bound;
				default -> value == bound;
			};
		});
	}
}
