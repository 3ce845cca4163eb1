package org.fervor.vision.tspm;

/** The rounding of the released detector: to the nearest whole number, halves down. All sizes of the pyramid depend on it. */
final class HalfDown {

	private HalfDown() {
	}

	static int round(double x) {
		double floor = Math.floor(x);
		return (int) (x - floor > 0.5 ? floor + 1 : floor);
	}
}
