package org.fervor.ui.lab.run;

import java.util.Locale;

/** Lengths of time as a person says them. */
public final class Durations {

	private Durations() {
	}

	/** "45 s", "3:05 min", "2 h 10 min", "3 d 4 h". */
	public static String text(double seconds) {
		long whole = Math.max(0, Math.round(seconds));
		if (whole < 60) {
			return whole + " s";
		}
		if (whole < 3600) {
			return String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
		}
		long minutes = Math.round(whole / 60.0);
		return minutes < 24 * 60 ? minutes / 60 + " h " + minutes % 60 + " min" : minutes / 1440 + " d " + minutes % 1440 / 60 + " h";
	}
}
