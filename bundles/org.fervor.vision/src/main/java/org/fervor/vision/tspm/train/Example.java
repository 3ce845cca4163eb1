package org.fervor.vision.tspm.train;

import org.fervor.vision.tspm.PlacedParts;
import org.fervor.vision.tspm.model.FilterBank;

/** A placement as a row of the learning problem: its score is a scalar product with the weights. A face shall score at least 1, anything else at most −1. */
final class Example {

	private final WeightLayout layout;
	private final PlacedParts placed;
	private final boolean face;
	private final double squaredLength;
	/** The multiplier of its margin constraint. */
	double alpha;

	Example(WeightLayout layout, PlacedParts placed, boolean face) {
		this.layout = layout;
		this.placed = placed;
		this.face = face;
		this.squaredLength = squaredLength(placed);
	}

	boolean isFace() {
		return face;
	}

	PlacedParts placed() {
		return placed;
	}

	double squaredLength() {
		return squaredLength;
	}

	private double squaredLength(PlacedParts placed) {
		double[] square = {0};
		float[] features = placed.features();
		forEachRow((w, at, n) -> {
			for (int i = 0; i < n; i++) {
				square[0] += features[at + i] * features[at + i];
			}
		});
		forEachOfGeometry((at, value) -> square[0] += value * value);
		return square[0];
	}

	/** The score, with the sign that makes it at least 1 where the example is right. */
	double margin(double[] weights) {
		double[] sum = {0};
		float[] features = placed.features();
		forEachRow((w, at, n) -> {
			double row = 0;
			for (int i = 0; i < n; i++) {
				row += weights[w + i] * features[at + i];
			}
			sum[0] += row;
		});
		forEachOfGeometry((at, value) -> sum[0] += weights[at] * value);
		return face ? sum[0] : -sum[0];
	}

	/** Adds a multiple of the signed example to a vector. */
	void addTo(double[] vector, double factor) {
		double signed = face ? factor : -factor;
		float[] features = placed.features();
		forEachRow((w, at, n) -> {
			for (int i = 0; i < n; i++) {
				vector[w + i] += signed * features[at + i];
			}
		});
		forEachOfGeometry((at, value) -> vector[at] += signed * value);
	}

	/** A row of cells under a part's filter: its n weights start at w, its features at {@code at}. */
	private interface RowVisitor {
		void visit(int w, int at, int n);
	}

	private void forEachRow(RowVisitor visitor) {
		int n = layout.side() * FilterBank.CHANNELS;
		for (int k = 0; k < placed.x().length; k++) {
			for (int row = 0; row < layout.side(); row++) {
				visitor.visit(layout.filter(placed.view(), k) + row * n, placed.rowStart(k, row), n);
			}
		}
	}

	/** A weight of the bias or a deformation, and its feature. */
	private interface Visitor {
		void visit(int at, double value);
	}

	private void forEachOfGeometry(Visitor visitor) {
		visitor.visit(layout.bias(placed.view()), WeightLayout.BIAS_FEATURE);
		for (int k = 1; k < placed.x().length; k++) {
			int at = layout.deformation(placed.view(), k);
			double dx = layout.shortX(placed, k);
			double dy = layout.shortY(placed, k);
			visitor.visit(at, -dx * dx);
			visitor.visit(at + 1, -dx);
			visitor.visit(at + 2, -dy * dy);
			visitor.visit(at + 3, -dy);
		}
	}
}
