package org.fervor.compute.fast;

import org.bytedeco.dnnl.global.dnnl.prop_kind;

/**
 * What the stages of one pass share.
 *
 * @param dnn      where its native parts live
 * @param weights  of the network
 * @param training whether gradients are wanted; otherwise dropout is off and batch normalisation uses its running statistics
 */
record PassContext(OneDnn dnn, Weights weights, boolean training) {

	prop_kind forward() {
		return training ? prop_kind.forward_training : prop_kind.forward_inference;
	}

	/** Memory for the gradient of a result, in its layout; null where none is wanted. */
	Tensor gradientOf(Tensor output) {
		return training ? dnn.like(output) : null;
	}
}
