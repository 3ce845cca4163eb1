package org.fervor.experiment.synth;

/**
 * One figure of a check with the bar that it has to clear.
 *
 * @param name  what was measured
 * @param value the figure
 * @param least lower bar; negative infinity where there is none
 * @param most  upper bar; infinity where there is none
 */
public record CheckRow(String name, double value, double least, double most) {

	/** A figure that must reach a bar. */
	public static CheckRow atLeast(String name, double value, double bar) {
		return new CheckRow(name, value, bar, Double.POSITIVE_INFINITY);
	}

	/** A figure that must stay under a bar. */
	public static CheckRow atMost(String name, double value, double bar) {
		return new CheckRow(name, value, Double.NEGATIVE_INFINITY, bar);
	}

	/** Whether the figure lies between the bars; what could not be measured does not. */
	public boolean passed() {
		return value >= least && value <= most;
	}
}
