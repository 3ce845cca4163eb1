package org.fervor.experiment.report;

import java.util.Locale;

/** A drawing in the making. Colours come from the page's style, by class, so that they follow light, dark and print. */
final class Svg {

	private final StringBuilder content = new StringBuilder();

	/** @param title for those who cannot see the drawing */
	Svg(double width, double height, String title) {
		content.append(String.format(Locale.ROOT, "<svg viewBox='0 0 %.0f %.0f' width='%.0f' height='%.0f' role='img' aria-label='%s'>", width, height, width, height,
				attribute(title)));
	}

	Svg line(String style, double x1, double y1, double x2, double y2) {
		return add("<line class='%s' x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f'/>", style, x1, y1, x2, y2);
	}

	/** @param tip shown where the mouse rests */
	Svg rect(String style, double x, double y, double width, double height, String tip) {
		return add("<rect class='%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='1.5'><title>%s</title></rect>", style, x, y, Math.max(0, width), Math.max(0, height),
				Html.escape(tip));
	}

	Svg dot(String style, double x, double y, double radius, String tip) {
		return add("<circle class='%s' cx='%.1f' cy='%.1f' r='%.1f'><title>%s</title></circle>", style, x, y, radius, Html.escape(tip));
	}

	/** @param style class; start, middle or end of the text is at x, as the class "end" or "mid" says */
	Svg text(String style, double x, double y, String text) {
		return add("<text class='%s' x='%.1f' y='%.1f'>%s</text>", style, x, y, Html.escape(text));
	}

	Svg polyline(String style, double[] xs, double[] ys) {
		StringBuilder points = new StringBuilder();
		for (int i = 0; i < xs.length; i++) {
			points.append(String.format(Locale.ROOT, "%.1f,%.1f ", xs[i], ys[i]));
		}
		return add("<polyline class='%s' points='%s'/>", style, points.toString().strip());
	}

	private Svg add(String format, Object... values) {
		content.append(String.format(Locale.ROOT, format, values));
		return this;
	}

	private static String attribute(String text) {
		return Html.escape(text).replace("'", "&#39;");
	}

	@Override
	public String toString() {
		return content + "</svg>";
	}
}
