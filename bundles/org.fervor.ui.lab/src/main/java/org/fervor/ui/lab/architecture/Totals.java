package org.fervor.ui.lab.architecture;

import org.fervor.core.network.NetworkShape;

/**
 * What a whole network costs.
 *
 * @param shape that is counted
 */
record Totals(NetworkShape shape) {

	private static final int BYTES_PER_WEIGHT = 4;
	/** Weights, their gradients and Adam's two means. */
	private static final int COPIES_IN_TRAINING = 4;

	long parameters() {
		return shape.parameters();
	}

	long multiplyAdds() {
		return shape.multiplyAdds();
	}

	/** Bytes of a stored model's weights. */
	long weights() {
		return BYTES_PER_WEIGHT * parameters();
	}

	/** Bytes that a training step needs at least: weights with their gradients and means, every layer's results and their gradients. */
	long training(int batch) {
		return COPIES_IN_TRAINING * weights() + 2L * batch * (shape.bytes() + BYTES_PER_WEIGHT * (long) shape.input().values());
	}
}
