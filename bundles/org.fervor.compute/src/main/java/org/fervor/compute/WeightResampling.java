package org.fervor.compute;

import org.fervor.core.network.Shape;

/**
 * Dense weights over a grid of another size, channel by channel, bilinear between cell centres. Scaled by the ratio of the cells, so that a flat picture gives the same sum.
 *
 * @param from grid of the weights
 * @param to   grid that they are wanted for; the same depth
 */
record WeightResampling(Shape from, Shape to) {

	WeightResampling {
		if (from.depth() != to.depth()) {
			throw new IllegalArgumentException("channels differ: " + from + ", " + to);
		}
	}

	/** One unit's weights: channels one after another, rows from top to bottom. */
	float[] of(float[] weights) {
		float[] resampled = new float[to.values()];
		double scale = (double) from.height() * from.width() / ((double) to.height() * to.width());
		int at = 0;
		for (int c = 0; c < to.depth(); c++) {
			for (int y = 0; y < to.height(); y++) {
				for (int x = 0; x < to.width(); x++) {
					resampled[at++] = (float) (scale * value(weights, c, centre(y, to.height(), from.height()), centre(x, to.width(), from.width())));
				}
			}
		}
		return resampled;
	}

	private static double centre(int place, int length, int other) {
		return Math.min(Math.max((place + 0.5) * other / length - 0.5, 0), other - 1.0);
	}

	private double value(float[] weights, int channel, double y, double x) {
		int y0 = (int) y;
		int x0 = (int) x;
		int y1 = Math.min(y0 + 1, from.height() - 1);
		int x1 = Math.min(x0 + 1, from.width() - 1);
		double dy = y - y0;
		double dx = x - x0;
		int plane = channel * from.height() * from.width();
		double top = (1 - dx) * weights[plane + y0 * from.width() + x0] + dx * weights[plane + y0 * from.width() + x1];
		double bottom = (1 - dx) * weights[plane + y1 * from.width() + x0] + dx * weights[plane + y1 * from.width() + x1];
		return (1 - dy) * top + dy * bottom;
	}
}
