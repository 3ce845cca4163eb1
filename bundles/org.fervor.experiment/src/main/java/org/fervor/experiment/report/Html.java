package org.fervor.experiment.report;

import java.util.Locale;

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

	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	@Override
	public String toString() {
		return page.toString();
	}
}
