package org.fervor.compute.keras;

import java.util.List;

import org.fervor.core.network.Layer;

/**
 * A layer of ours with the Keras layer whose weights it takes.
 *
 * @param layer  ours
 * @param source Keras' layer, null where there are no weights
 * @param chains what stands inside a block, in the order of our chains
 * @param folded batch normalisations of each single value that comes in, in their order; they become part of a dense layer's weights
 */
record Piece(Layer layer, KerasLayer source, List<List<Piece>> chains, List<KerasLayer> folded) {

	static Piece block(Layer layer, List<List<Piece>> chains) {
		return new Piece(layer, null, chains, List.of());
	}

	static Piece of(Layer layer) {
		return new Piece(layer, null, List.of(), List.of());
	}

	static Piece of(Layer layer, KerasLayer source) {
		return new Piece(layer, source, List.of(), List.of());
	}

	Piece with(Layer other) {
		return new Piece(other, source, chains, folded);
	}

	Piece folding(List<KerasLayer> norms) {
		return new Piece(layer, source, chains, List.copyOf(norms));
	}
}
