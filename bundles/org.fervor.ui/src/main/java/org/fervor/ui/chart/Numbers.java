package org.fervor.ui.chart;

import java.util.Locale;

/** Numbers as a chart writes them. */
final class Numbers {

	private Numbers() {
	}

	/** As short as four digits allow: 12, 0.1234, 98.15, 3e-04. */
	static String text(double value) {
		double size = Math.abs(value);
		if (value == Math.rint(value) && size < 1e6) {
			return String.format(Locale.ROOT, "%.0f", value);
		}
		if (size < 1e-3 || size >= 1e6) {
			return String.format(Locale.ROOT, "%.2e", value);
		}
		return String.format(Locale.ROOT, size >= 1000 ? "%.0f" : size >= 100 ? "%.1f" : size >= 10 ? "%.2f" : "%.4f", value);
	}
}
