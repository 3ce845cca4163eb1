package org.fervor.synth.head;

/** Small smooth functions of which the head is sculpted. Lengths are millimetres. All of them use strict arithmetic only. */
final class Curves {

	private Curves() {
	}

	static double clamp(double v, double low, double high) {
		return v < low ? low : Math.min(v, high);
	}

	static double lerp(double a, double b, double t) {
		return a + (b - a) * t;
	}

	/** 0 below a, 1 above b (or the other way round where b is below a), cubic between. */
	static double step(double a, double b, double v) {
		double t = clamp((v - a) / (b - a), 0, 1);
		return t * t * (3 - 2 * t);
	}

	/** A bell of height 1, cut at three deviations. */
	static double bell(double d, double sigma) {
		double q = d / sigma;
		return q > 3 || q < -3 ? 0 : StrictMath.exp(-0.5 * q * q);
	}

	/** A bell in two directions. */
	static double bump(double x, double x0, double sx, double y, double y0, double sy) {
		double qx = (x - x0) / sx;
		double qy = (y - y0) / sy;
		double q = qx * qx + qy * qy;
		return q > 9 ? 0 : StrictMath.exp(-0.5 * q);
	}

	/** The larger of two heights, with a fillet of about k where they meet. */
	static double smoothMax(double a, double b, double k) {
		double h = Math.max(k - Math.abs(a - b), 0) / k;
		return Math.max(a, b) + h * h * k / 4;
	}

	/** The front height of an ellipsoid above (x, y); far below everything outside its outline. */
	static double ellipsoid(double x, double y, double cx, double cy, double cz, double rx, double ry, double rz) {
		double qx = (x - cx) / rx;
		double qy = (y - cy) / ry;
		double q = 1 - qx * qx - qy * qy;
		return q <= 0 ? -1000 : cz + rz * Math.sqrt(q);
	}

	/** A smooth curve through knots (finite-difference Hermite), constant outside. Knots ascend in x. */
	static double through(double[] xs, double[] ys, double x) {
		int n = xs.length;
		if (x <= xs[0]) {
			return ys[0];
		}
		if (x >= xs[n - 1]) {
			return ys[n - 1];
		}
		int i = 0;
		while (x > xs[i + 1]) {
			i++;
		}
		double h = xs[i + 1] - xs[i];
		double t = (x - xs[i]) / h;
		double m0 = slope(xs, ys, i) * h;
		double m1 = slope(xs, ys, i + 1) * h;
		double t2 = t * t;
		double t3 = t2 * t;
		return (2 * t3 - 3 * t2 + 1) * ys[i] + (t3 - 2 * t2 + t) * m0 + (-2 * t3 + 3 * t2) * ys[i + 1] + (t3 - t2) * m1;
	}

	private static double slope(double[] xs, double[] ys, int i) {
		int a = Math.max(0, i - 1);
		int b = Math.min(xs.length - 1, i + 1);
		return (ys[b] - ys[a]) / (xs[b] - xs[a]);
	}
}
