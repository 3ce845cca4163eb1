package org.fervor.experiment.report;

import java.util.Locale;

import org.fervor.core.metrics.Interval;

/** A page in the making. Whatever comes from outside goes through {@link #text}. */
final class Html {

	private final StringBuilder page = new StringBuilder();

	/** Markup of our own, as it is. */
	Html raw(String markup) {
		page.append(markup);
		return this;
	}

	/** Text from anywhere, escaped. */
	Html text(String text) {
		page.append(escape(text));
		return this;
	}

	/** An element that holds text. */
	Html element(String tag, String text) {
		int space = tag.indexOf(' ');
		String name = space < 0 ? tag : tag.substring(0, space);
		return raw("<" + tag + ">").text(text).raw("</" + name + ">\n");
	}

	/** 0.8765 as "87.7 %"; a dash for NaN. */
	static String percent(double share) {
		return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
	}

	/** "84.1 to 89.9 %"; empty where unknown. */
	static String interval(Interval interval) {
		return Double.isNaN(interval.low()) ? "" : String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * interval.low(), 100 * interval.high());
	}

	/** A difference of shares in points, with its sign. */
	static String points(double difference) {
		return Double.isNaN(difference) ? "–" : String.format(Locale.ROOT, "%+.1f points", 100 * difference);
	}

	/** "−1.2 to +3.4"; a dash where unknown. */
	static String pointRange(Interval interval) {
		return Double.isNaN(interval.low()) ? "–" : String.format(Locale.ROOT, "%+.1f to %+.1f", 100 * interval.low(), 100 * interval.high());
	}

	/** A number with two places; a dash for NaN. */
	static String number(double value) {
		return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
	}

	/** A p-value as one writes it. */
	static String p(double value) {
		return value < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", value);
	}

	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	@Override
	public String toString() {
		return page.toString();
	}
}
