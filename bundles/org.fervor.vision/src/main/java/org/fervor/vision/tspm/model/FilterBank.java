package org.fervor.vision.tspm.model;

/**
 * The appearance filters of a model, all square and of one size.
 *
 * @param count   how many
 * @param side    width and height in cells
 * @param weights {@code count * side * side * CHANNELS} values: filter, then row, then column, then channel
 */
public record FilterBank(int count, int side, double[] weights) {

	/** Channels of one cell: 27 orientations, 4 textures, 1 truncation (Felzenszwalb et al., PAMI 2010). */
	public static final int CHANNELS = 32;

	/** More cells than any sensible filter has along one side. */
	private static final int MOST_CELLS = 64;

	public FilterBank {
		if (count < 1 || side < 2 || side > MOST_CELLS) {
			throw new IllegalArgumentException(count + " filters of " + side + "x" + side + " cells");
		}
		if (weights.length != (long) count * side * side * CHANNELS) {
			throw new IllegalArgumentException(weights.length + " weights for " + count + " filters of " + side + "x" + side + " cells");
		}
		for (double weight : weights) {
			if (!Double.isFinite(weight)) {
				throw new IllegalArgumentException("a filter weight is not a finite number");
			}
		}
	}

	/** Weights of one filter. */
	public int size() {
		return side * side * CHANNELS;
	}

	/** One weight. */
	public double weight(int filter, int row, int column, int channel) {
		return weights[((filter * side + row) * side + column) * CHANNELS + channel];
	}
}
