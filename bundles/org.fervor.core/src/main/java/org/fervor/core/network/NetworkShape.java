package org.fervor.core.network;

import java.util.ArrayList;
import java.util.List;

/** An architecture for one input shape and class count: shapes, parameters and costs, layer by layer. */
public record NetworkShape(Architecture architecture, Shape input, int classes, List<LayerCost> layers) {

	/**
	 * Goes through the layers.
	 *
	 * @throws IllegalArgumentException if a layer cannot work on what the one before makes; the message names it
	 */
	public static NetworkShape of(Architecture architecture, Shape input, int classes) {
		List<LayerCost> costs = new ArrayList<>();
		LayerWalk walk = new LayerWalk(input, classes);
		for (int i = 0; i < architecture.layers().size(); i++) {
			try {
				costs.add(walk.pass(architecture.layers().get(i)));
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException(architecture.name() + ", layer " + (i + 1) + " (" + architecture.layerNames().get(i) + "): " + e.getMessage(), e);
			}
		}
		return new NetworkShape(architecture, input, classes, List.copyOf(costs));
	}

	/** All parameters, as the paper counts. */
	public long parameters() {
		return layers.stream().mapToLong(LayerCost::parameters).sum();
	}

	/** Bytes of all results for one image in float32, the input left out. */
	public long bytes() {
		return layers.stream().mapToLong(LayerCost::bytes).sum();
	}

	/** Multiply-adds of one image's forward pass. */
	public long multiplyAdds() {
		return layers.stream().mapToLong(LayerCost::multiplyAdds).sum();
	}
}
