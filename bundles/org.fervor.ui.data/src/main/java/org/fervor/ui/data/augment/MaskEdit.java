package org.fervor.ui.data.augment;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.fervor.core.augment.Mask;
import org.fervor.core.task.UserError;

/** The matrix of a sharpening mask while somebody types into it: cells may be wrong for a while. Knows no widget. */
final class MaskEdit {

	private int side;
	private String[] cells = {};

	/** Takes a mask as it is stored. */
	void show(String text) {
		Mask mask = Mask.parse(text);
		side = mask.side();
		cells = Arrays.stream(mask.weights()).mapToObj(Mask::format).toArray(String[]::new);
	}

	int side() {
		return side;
	}

	String cell(int index) {
		return cells[index];
	}

	void cell(int index, String text) {
		cells[index] = text.strip().replace(',', '.');
	}

	/** A matrix of another size around the same middle; what is new is 0, what falls away is lost. */
	void side(int other) {
		String[] grown = new String[other * other];
		int shift = (side - other) / 2;
		for (int y = 0; y < other; y++) {
			for (int x = 0; x < other; x++) {
				int fromX = x + shift;
				int fromY = y + shift;
				boolean inside = fromX >= 0 && fromX < side && fromY >= 0 && fromY < side;
				grown[y * other + x] = inside ? cells[fromY * side + fromX] : "0";
			}
		}
		side = other;
		cells = grown;
	}

	/** Makes the sum 1 by the weight in the middle. Nothing happens while a cell is no number. */
	void balance() {
		double sum = sum();
		int middle = cells.length / 2;
		if (Double.isFinite(sum)) {
			cells[middle] = Mask.format(Math.rint((number(middle) + 1 - sum) * 1e9) / 1e9);
		}
	}

	/** Whether a cell holds a number. */
	boolean isNumber(int index) {
		return Double.isFinite(number(index));
	}

	/** Of all weights; not a number where a cell is none. */
	double sum() {
		return IntStream.range(0, cells.length).mapToDouble(this::number).sum();
	}

	/** The sum for a person, with few decimals. */
	String sumText() {
		return Double.isFinite(sum()) ? Mask.format(Math.rint(sum() * 1e4) / 1e4) : "–";
	}

	/** What is wrong with it as a whole; empty where it can be used. */
	String problem() {
		try {
			Mask.parse(text());
			return "";
		} catch (UserError e) {
			return e.getMessage();
		}
	}

	/** The mask as it would be stored. */
	String text() {
		StringBuilder text = new StringBuilder();
		for (int y = 0; y < side; y++) {
			text.append(y == 0 ? "" : "; ").append(String.join(" ", Arrays.copyOfRange(cells, y * side, (y + 1) * side)));
		}
		return text.toString();
	}

	private double number(int index) {
		try {
			return Double.parseDouble(cells[index]);
		} catch (NumberFormatException e) {
			return Double.NaN;
		}
	}
}
