package org.fervor.experiment.speed;

/** Least squares with coefficients that are not negative, for a handful of them: every choice of those that are not zero is tried. */
final class NonNegativeFit {

	private static final double TINY = 1e-12;

	private NonNegativeFit() {
	}

	/**
	 * Coefficients c that make the sum of squares of {@code rows[i]·c / values[i] − 1} smallest.
	 *
	 * @param values above 0
	 */
	static double[] relative(double[][] rows, double[] values) {
		int terms = rows[0].length;
		double[] best = new double[terms];
		double least = Double.POSITIVE_INFINITY;
		for (int choice = 1; choice < 1 << terms; choice++) {
			if (Integer.bitCount(choice) > rows.length) {
				continue;
			}
			double[] found = solve(rows, values, choice);
			double error = error(rows, values, found);
			if (error < least - TINY) {
				least = error;
				best = found;
			}
		}
		return best;
	}

	/** @return no finite error where a coefficient would be negative */
	private static double error(double[][] rows, double[] values, double[] coefficients) {
		double sum = 0;
		for (double c : coefficients) {
			sum += c >= 0 ? 0 : Double.POSITIVE_INFINITY;
		}
		for (int i = 0; i < rows.length; i++) {
			double predicted = 0;
			for (int t = 0; t < coefficients.length; t++) {
				predicted += rows[i][t] * coefficients[t];
			}
			sum += (predicted / values[i] - 1) * (predicted / values[i] - 1);
		}
		return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
	}

	/** Normal equations of the chosen terms, each scaled to its largest value so that they are of one size. */
	private static double[] solve(double[][] rows, double[] values, int choice) {
		int[] terms = java.util.stream.IntStream.range(0, rows[0].length).filter(t -> (choice >> t & 1) == 1).toArray();
		int n = terms.length;
		double[] scale = new double[n];
		for (int a = 0; a < n; a++) {
			for (int i = 0; i < rows.length; i++) {
				scale[a] = Math.max(scale[a], Math.abs(rows[i][terms[a]] / values[i]));
			}
			scale[a] = scale[a] == 0 ? 1 : scale[a];
		}
		double[][] m = new double[n][n + 1];
		for (int i = 0; i < rows.length; i++) {
			for (int a = 0; a < n; a++) {
				double x = rows[i][terms[a]] / values[i] / scale[a];
				for (int b = 0; b < n; b++) {
					m[a][b] += x * rows[i][terms[b]] / values[i] / scale[b];
				}
				m[a][n] += x;
			}
		}
		double[] solution = eliminate(m);
		double[] all = new double[rows[0].length];
		for (int a = 0; a < n; a++) {
			all[terms[a]] = solution[a] / scale[a];
		}
		return all;
	}

	private static double[] eliminate(double[][] m) {
		int n = m.length;
		for (int column = 0; column < n; column++) {
			int pivot = column;
			for (int row = column + 1; row < n; row++) {
				pivot = Math.abs(m[row][column]) > Math.abs(m[pivot][column]) ? row : pivot;
			}
			double[] swap = m[column];
			m[column] = m[pivot];
			m[pivot] = swap;
			for (int row = 0; row < n; row++) {
				double factor = row == column || m[column][column] == 0 ? 0 : m[row][column] / m[column][column];
				for (int k = column; k <= n; k++) {
					m[row][k] -= factor * m[column][k];
				}
			}
		}
		double[] solution = new double[n];
		for (int i = 0; i < n; i++) {
			solution[i] = m[i][n] / m[i][i];
		}
		return solution;
	}
}
