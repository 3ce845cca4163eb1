package org.fervor.core.network;

/**
 * What one layer is and costs.
 *
 * @param layer          the layer
 * @param output         shape of its result for one image
 * @param parameters     weights, biases, and for batch normalisation four per channel (gain, shift, running mean, running variance), as the paper counts
 * @param multiplyAdds   for one image, forward
 * @param receptiveField side of the square of input pixels that one output value sees; 0 after flattening (all of it)
 * @param jump           input pixels between two neighbouring output values; 0 after flattening
 * @param results        how many values it makes for one image: those of its output, for a block also those of every layer inside
 */
public record LayerCost(Layer layer, Shape output, long parameters, long multiplyAdds, int receptiveField, int jump, long results) {

	/** Bytes of its results for one image in float32, which training keeps until the way back. */
	public long bytes() {
		return 4L * results;
	}
}
