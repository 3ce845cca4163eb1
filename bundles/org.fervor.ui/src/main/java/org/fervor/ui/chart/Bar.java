package org.fervor.ui.chart;

/** One bar: what it counts, and how many. */
public record Bar(String label, int count) {
}
