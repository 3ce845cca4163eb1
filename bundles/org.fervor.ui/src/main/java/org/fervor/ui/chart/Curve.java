package org.fervor.ui.chart;

/**
 * A line over equally long arrays.
 *
 * @param name   in the legend, unique in its chart
 * @param colour index of the series colour
 * @param dashed for what was measured on training data
 */
public record Curve(String name, double[] x, double[] y, int colour, boolean dashed) {
}
