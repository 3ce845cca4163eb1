package org.fervor.ui.lab.architecture;

import java.util.Locale;

/** Numbers as people read them, the same in every language. */
final class Figures {

	private static final double THOUSAND = 1e3;
	private static final double MILLION = 1e6;
	private static final double BILLION = 1e9;

	private Figures() {
	}

	/** With narrow spaces between thousands, which no language takes for a decimal point. */
	static String grouped(long number) {
		return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
	}

	/** Three digits that count: 896, 9.25 k, 1.99 M, 3.86 G. */
	static String rounded(long number) {
		if (number < 1000) {
			return String.valueOf(number);
		}
		return number < MILLION ? digits(number / THOUSAND) + " k" : number < BILLION ? digits(number / MILLION) + " M" : digits(number / BILLION) + " G";
	}

	/** Bytes: 12 B, 294.9 kB, 1.2 MB. */
	static String bytes(long bytes) {
		if (bytes < 1000) {
			return bytes + " B";
		}
		return bytes < MILLION ? digits(bytes / THOUSAND) + " kB" : bytes < BILLION ? digits(bytes / MILLION) + " MB" : digits(bytes / BILLION) + " GB";
	}

	/** A number for its size only: two or three digits. */
	static String digits(double number) {
		return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%.0f", number);
	}
}
