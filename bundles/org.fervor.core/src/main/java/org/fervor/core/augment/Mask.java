package org.fervor.core.augment;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fervor.core.parameter.Range;
import org.fervor.core.task.UserError;

/**
 * A square sharpening mask written as text: rows from top to bottom between semicolons, weights between blanks or commas.
 *
 * @param side    3, 5, 7 or 9
 * @param weights row by row; their sum is 1, so that a flat area keeps its brightness
 */
public record Mask(int side, double[] weights) {

	/** What a parameter that holds a mask may be. */
	public static final Range<String> RANGE = new Range.Such<>(Mask::usable, "3, 5, 7 or 9 rows of as many weights between semicolons, adding up to 1");

	private static final double SUM_TOLERANCE = 1e-6;
	private static final double LARGEST_WEIGHT = 1000;
	private static final int LARGEST_SIDE = 9;

	/** @throws UserError if the text is no such mask; the message says what would be right */
	public static Mask parse(String text) {
		String[] rows = text.strip().split("\\s*;\\s*");
		int side = rows.length;
		if (side % 2 == 0 || side < 3 || side > LARGEST_SIDE) {
			throw wrong(text, "it has " + side + " rows; 3, 5, 7 or 9 rows between semicolons make a mask, as in 0 -1 0; -1 5 -1; 0 -1 0");
		}
		double[] weights = new double[side * side];
		for (int y = 0; y < side; y++) {
			String[] row = rows[y].strip().split("[\\s,]+");
			if (row.length != side) {
				throw wrong(text, "row " + (y + 1) + " has " + row.length + " weights; as many as there are rows, " + side + ", make a square");
			}
			for (int x = 0; x < side; x++) {
				weights[y * side + x] = weight(text, row[x]);
			}
		}
		double sum = Arrays.stream(weights).sum();
		if (Math.abs(sum - 1) > SUM_TOLERANCE) {
			throw wrong(text, "its weights add up to " + (float) sum + "; make it 1, or the picture's brightness changes");
		}
		return new Mask(side, weights);
	}

	/** Whether a text is such a mask. */
	private static boolean usable(String text) {
		try {
			parse(text);
			return true;
		} catch (UserError e) {
			return false;
		}
	}

	/** The mask as text, as {@link #parse} reads it: whole numbers without a point. */
	public String format() {
		return IntStream.range(0, side).mapToObj(y -> IntStream.range(0, side).mapToObj(x -> format(weights[y * side + x])).collect(Collectors.joining(" ")))
				.collect(Collectors.joining("; "));
	}

	/** A weight as it stands in the text. */
	public static String format(double weight) {
		return weight == Math.rint(weight) ? String.valueOf(Math.round(weight)) : String.valueOf(weight);
	}

	private static double weight(String text, String word) {
		try {
			double weight = Double.parseDouble(word);
			if (Math.abs(weight) <= LARGEST_WEIGHT) {
				return weight;
			}
		} catch (NumberFormatException notANumber) {
			// said below
		}
		throw wrong(text, "'" + word + "' is no weight; a number from -1000 to 1000 is");
	}

	private static UserError wrong(String text, String why) {
		return new UserError("the sharpening mask '" + text + "' cannot be used: " + why);
	}
}
