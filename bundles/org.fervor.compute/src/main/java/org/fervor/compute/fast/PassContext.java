package org.fervor.compute.fast;

import java.util.Set;

import org.bytedeco.dnnl.global.dnnl.prop_kind;

/**
 * What the stages of one pass share.
 *
 * @param dnn      where its native parts live
 * @param weights  of the network
 * @param team     shares the loops between primitives
 * @param frozen   layers whose weights stay: they get no gradients, and batch normalisation among them uses its running statistics
 * @param training whether gradients are wanted; otherwise dropout is off and batch normalisation uses its running statistics
 */
record PassContext(OneDnn dnn, Weights weights, Team team, Set<Integer> frozen, boolean training) {

	/** For a layer before the first one that learns. */
	PassContext withoutGradients() {
		return new PassContext(dnn, weights, team, frozen, false);
	}

	boolean learns(int layer) {
		return !frozen.contains(layer);
	}

	prop_kind forward() {
		return training ? prop_kind.forward_training : prop_kind.forward_inference;
	}

	/** Memory for the gradient of a result, in its layout; null where none is wanted. */
	Tensor gradientOf(Tensor output) {
		return training ? dnn.like(output) : null;
	}
}
