package org.fervor.compute.keras;

import java.util.List;

import org.fervor.core.network.Layer;

/**
 * A layer of ours with the Keras layer whose weights it takes.
 *
 * @param layer  ours
 * @param source Keras' layer, null where there are no weights
 * @param chains what stands inside a block, in the order of our chains
 */
record Piece(Layer layer, KerasLayer source, List<List<Piece>> chains) {

	static Piece of(Layer layer) {
		return new Piece(layer, null, List.of());
	}

	static Piece of(Layer layer, KerasLayer source) {
		return new Piece(layer, source, List.of());
	}

	Piece with(Layer other) {
		return new Piece(other, source, chains);
	}
}
