/**
 * Drawings of numbers that follow the theme: {@link org.fervor.ui.chart.BarCanvas} counts, {@link org.fervor.ui.chart.MatrixCanvas} confusions,
 * {@link org.fervor.ui.chart.CurveChart} curves, {@link org.fervor.ui.chart.SpreadCanvas} how values spread. UI thread only.
 */
package org.fervor.ui.chart;
