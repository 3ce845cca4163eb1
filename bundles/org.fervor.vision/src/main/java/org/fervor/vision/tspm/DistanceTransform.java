package org.fervor.vision.tspm;

import org.fervor.vision.tspm.model.Deformation;

/**
 * The generalised distance transform of Felzenszwalb &amp; Huttenlocher (2005): for every place of a parent the best score of its child less the cost of the child's
 * displacement, and where the child then lies. Exact, in time linear in the number of places; first along y, then along x.
 */
final class DistanceTransform {

	/**
	 * The message of a part to its parent.
	 *
	 * @param values for every place of the parent the best score
	 * @param bestX  where the child lies then
	 * @param bestY  where the child lies then
	 */
	record Message(double[] values, int[] bestX, int[] bestY) {
	}

	private final int[] owner;
	private final float[] breakpoint;
	private final double[] line;
	private final double[] result;
	private final int[] argument;

	/** Working memory for grids up to the given side. */
	DistanceTransform(int longestSide) {
		owner = new int[longestSide];
		breakpoint = new float[longestSide + 1];
		line = new double[longestSide];
		result = new double[longestSide];
		argument = new int[longestSide];
	}

	/** The message of a part whose scores, row by row, are given. */
	Message transform(double[] scores, int width, int height, Deformation deformation) {
		double[] alongY = new double[scores.length];
		int[] rowOf = new int[scores.length];
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				line[y] = scores[y * width + x];
			}
			transform(height, -deformation.quadraticY(), -deformation.linearY(), deformation.anchorY());
			for (int y = 0; y < height; y++) {
				alongY[y * width + x] = result[y];
				rowOf[y * width + x] = argument[y];
			}
		}
		Message message = new Message(new double[scores.length], new int[scores.length], new int[scores.length]);
		for (int y = 0; y < height; y++) {
			int row = y * width;
			System.arraycopy(alongY, row, line, 0, width);
			transform(width, -deformation.quadraticX(), -deformation.linearX(), deformation.anchorX());
			for (int x = 0; x < width; x++) {
				message.values[row + x] = result[x];
				message.bestX[row + x] = argument[x];
				message.bestY[row + x] = rowOf[row + argument[x]];
			}
		}
		return message;
	}

	/** result[q] = max over v of line[v] + a (q + shift − v)² + b (q + shift − v), by the upper envelope of parabolas; a is negative. */
	private void transform(int n, double a, double b, int shift) {
		int last = 0;
		owner[0] = 0;
		breakpoint[0] = Float.NEGATIVE_INFINITY;
		breakpoint[1] = Float.POSITIVE_INFINITY;
		for (int q = 1; q < n; q++) {
			double s = crossing(owner[last], q, a, b);
			// the first breakpoint is minus infinity, so this ends
			while (s <= breakpoint[last]) {
				last--;
				s = crossing(owner[last], q, a, b);
			}
			last++;
			owner[last] = q;
			breakpoint[last] = (float) s;
			breakpoint[last + 1] = Float.POSITIVE_INFINITY;
		}
		int k = 0;
		for (int q = 0; q < n; q++) {
			while (breakpoint[k + 1] < q + shift) {
				k++;
			}
			int d = q + shift - owner[k];
			result[q] = line[owner[k]] + (a * d + b) * d;
			argument[q] = owner[k];
		}
	}

	private double crossing(int v, int q, double a, double b) {
		return (line[q] - line[v] - b * (q - v) + a * ((double) q * q - (double) v * v)) / (2 * a * (q - v));
	}
}
