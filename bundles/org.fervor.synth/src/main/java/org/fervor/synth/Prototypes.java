package org.fervor.synth;

import java.util.List;
import java.util.Map;

import org.fervor.core.label.Expression;

/**
 * The combinations of action units that signal each expression, after the tables of prototypes and major variants of EMFACS (Friesen and Ekman, 1983; reprinted in the
 * FACS Investigator's Guide, 2002, ch. 12). Each is written as numbers with their usual strength 0..1; a person draws one of the variants for each performance.
 * Contempt is one-sided (Ekman and Friesen 1986).
 */
final class Prototypes {

	/** One combination: FACS numbers and strengths at the apex. */
	record Combination(int[] numbers, double[] strengths) {

		/** Reads {@code "6:.7 12:.9"}. */
		static Combination of(String text) {
			String[] parts = text.split(" ");
			int[] numbers = new int[parts.length];
			double[] strengths = new double[parts.length];
			for (int i = 0; i < parts.length; i++) {
				String[] pair = parts[i].split(":");
				numbers[i] = Integer.parseInt(pair[0]);
				strengths[i] = Double.parseDouble(pair[1]);
			}
			return new Combination(numbers, strengths);
		}
	}

	private static final Map<Expression, List<Combination>> TABLE = Map.of(
			Expression.ANGER, combinations("4:.9 5:.5 7:.8 23:.8 24:.4", "4:.9 7:.8 17:.5 24:.9", "4:.95 5:.6 7:.7 10:.5 22:.4 23:.4 25:.6 26:.25", "4:.8 5:.4 7:.6 17:.4 23:.8",
					"4:.9 7:.9 23:.6"),
			Expression.DISGUST, combinations("9:.95 17:.4 7:.4", "9:.8 10:.6 25:.4 7:.4", "9:.7 16:.5 25:.5 26:.3 6:.3", "10:.9 17:.6 7:.3", "9:.9 10:.6 16:.5 25:.6 6:.4"),
			Expression.FEAR, combinations("1:.8 2:.5 4:.7 5:.8 20:.8 25:.6", "1:.8 2:.5 4:.6 5:.9 20:.8 25:.6 26:.4", "1:.9 2:.6 4:.7 5:.9 20:.9 25:.6 27:.3", "1:.8 2:.4 4:.7 5:.7 25:.5 26:.35",
					"1:.8 4:.6 5:.8 20:.6 25:.7 7:.3"),
			Expression.HAPPINESS, combinations("6:.6 12:.8", "6:.7 12:.9 25:.6", "6:.8 12:.95 25:.7 26:.35", "12:.8 25:.5 6:.3", "6:.9 12:1 25:.8 26:.5"),
			Expression.SADNESS, combinations("1:.9 4:.5 15:.8 17:.5", "1:.8 4:.5 11:.5 15:.7", "1:.95 4:.6 15:.9 17:.7", "6:.4 15:.8 17:.4 1:.7", "1:.9 4:.6 15:.6 25:.2"),
			Expression.SURPRISE, combinations("1:.8 2:.8 5:.5 26:.7 25:.6", "1:.9 2:.9 5:.6 27:.6 25:.7", "1:.9 2:.9 5:.7 27:.9 25:.8", "1:.8 2:.9 5:.5 26:.5 25:.5", "1:.9 2:.9 26:.8 25:.6"),
			Expression.CONTEMPT, combinations("12:.5 14:.8", "14:.9", "12:.6 10:.35 14:.5", "12:.4 14:.7 7:.2"));

	private Prototypes() {
	}

	/** The variants of an expression; none for neutral. */
	static List<Combination> of(Expression expression) {
		return TABLE.getOrDefault(expression, List.of());
	}

	private static List<Combination> combinations(String... texts) {
		return List.of(texts).stream().map(Combination::of).toList();
	}
}
