package org.fervor.ui.chart;

/**
 * A line over equally long arrays, and what it varies within.
 *
 * @param name   in the legend, unique in its chart
 * @param low    lower edge of the band around the line; empty where there is none
 * @param high   upper edge of the band
 * @param colour index of the series colour
 */
public record Curve(String name, double[] x, double[] y, double[] low, double[] high, int colour, Style style) {

	private static final double[] NONE = {};

	/** How a line is drawn. */
	public enum Style {
		/** What a person looks at. */
		SOLID,
		/** For what was measured on training data. */
		DASHED,
		/** Values as they were measured, under a line that smooths them; stands in no legend. */
		RAW
	}

	public Curve {
		if (x.length != y.length || low.length != high.length || low.length != 0 && low.length != x.length) {
			throw new IllegalArgumentException(name + ": arrays of different lengths");
		}
	}

	/** Without a band. */
	public Curve(String name, double[] x, double[] y, int colour, Style style) {
		this(name, x, y, NONE, NONE, colour, style);
	}

	public boolean banded() {
		return low.length > 0;
	}

	/** The same line in another style, without its band. */
	Curve as(String otherName, double[] otherY, Style other) {
		return new Curve(otherName, x, otherY, colour, other);
	}
}
