package org.fervor.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** Lines without their jitter, above what was measured: nothing is hidden. */
public final class Smoothing {

	private Smoothing() {
	}

	/**
	 * The exponential moving average, corrected for having begun at nothing: s(n) = Σ w^(n−i) y(i) / Σ w^(n−i).
	 *
	 * @param weight of what came before, 0 (as measured) to below 1
	 */
	public static double[] average(double[] y, double weight) {
		double[] smooth = new double[y.length];
		double sum = 0;
		double weights = 0;
		for (int i = 0; i < y.length; i++) {
			sum = weight * sum + y[i];
			weights = weight * weights + 1;
			smooth[i] = sum / weights;
		}
		return smooth;
	}

	/** Each curve smoothed, its band kept, and the raw line under it; the same curves where the weight is 0. */
	public static List<Curve> of(List<Curve> curves, double weight) {
		if (weight <= 0) {
			return List.copyOf(curves);
		}
		List<Curve> all = new ArrayList<>();
		curves.forEach(c -> all.add(c.as(c.name() + " raw", c.y(), Curve.Style.RAW)));
		curves.forEach(c -> all.add(new Curve(c.name(), c.x(), average(c.y(), weight), c.low(), c.high(), c.colour(), c.style())));
		return all;
	}
}
