package org.fervor.core.network;

/**
 * What one layer is and costs.
 *
 * @param layer          the layer
 * @param output         shape of its result for one image
 * @param parameters     weights, biases, and for batch normalisation four per channel (gain, shift, running mean, running variance), as the paper counts
 * @param multiplyAdds   for one image, forward
 * @param receptiveField side of the square of input pixels that one output value sees; 0 after flattening (all of it)
 */
public record LayerCost(Layer layer, Shape output, long parameters, long multiplyAdds, int receptiveField) {

	/** Bytes of its result for one image in float32. */
	public long bytes() {
		return 4L * output.values();
	}
}
