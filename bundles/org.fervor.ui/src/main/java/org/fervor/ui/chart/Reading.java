package org.fervor.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What a curve is worth at a place. */
public record Reading(Curve curve, double x, double y) {

	/** The place nearest to x at which any of the curves has a value; empty where there is none. */
	public static OptionalDouble nearest(List<Curve> curves, double x) {
		return curves.stream().flatMapToDouble(c -> Arrays.stream(c.x())).boxed().min((a, b) -> Double.compare(Math.abs(a - x), Math.abs(b - x))).map(OptionalDouble::of)
				.orElse(OptionalDouble.empty());
	}

	/** The next place to the right (or left) of x at which any of the curves has a value; x itself where there is none. */
	public static double next(List<Curve> curves, double x, boolean right) {
		return curves.stream().flatMapToDouble(c -> Arrays.stream(c.x())).filter(v -> right ? v > x : v < x).boxed().min((a, b) -> right ? Double.compare(a, b) : Double.compare(b, a))
				.orElse(x);
	}

	/** The values of all curves that have one exactly there; raw lines are left out. */
	public static List<Reading> at(List<Curve> curves, double x) {
		List<Reading> readings = new ArrayList<>();
		for (Curve curve : curves) {
			int place = Arrays.binarySearch(curve.x(), x);
			if (place >= 0 && curve.style() != Curve.Style.RAW) {
				readings.add(new Reading(curve, x, curve.y()[place]));
			}
		}
		return readings;
	}
}
