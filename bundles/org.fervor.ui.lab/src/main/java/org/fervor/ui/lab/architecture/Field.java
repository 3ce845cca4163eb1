package org.fervor.ui.lab.architecture;

import java.util.Optional;

import org.fervor.core.network.LayerCost;

/**
 * What one value of a layer sees of the input.
 *
 * @param input rows and columns of the input
 * @param size  side of the square that is seen, pixels; it may be larger than the input
 * @param jump  input pixels between two neighbouring values
 */
record Field(int input, int size, int jump) {

	/** Of one axis, within the input. */
	record Span(double from, double to) {
		double length() {
			return to - from;
		}
	}

	/** Of a layer; behind dense layers a value sees everything. */
	static Field of(LayerCost cost, int input) {
		return cost.receptiveField() == 0 ? new Field(input, 2 * input, input) : new Field(input, cost.receptiveField(), cost.jump());
	}

	/** Whether a value sees the whole input. */
	boolean everything() {
		return size >= 2 * input - 1;
	}

	/** Where the field of the value lies that belongs to a place of the input; without a place that of the one in the middle. */
	Span span(Optional<Double> place) {
		double inside = Math.max(0, Math.min(input - 1e-6, place.orElse(input / 2.0)));
		double middle = (Math.floor(inside / jump) + 0.5) * jump;
		return new Span(Math.max(0, middle - size / 2.0), Math.min(input, middle + size / 2.0));
	}
}
