package org.fervor.core.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as a chain of layers, without input size, class count or weights.
 *
 * @param name   for a person and for file names: "CNN_1"
 * @param layers in order; the last one is the only {@link Layer.Output}
 */
public record Architecture(String name, List<Layer> layers) {

	public Architecture {
		layers = List.copyOf(layers);
		if (name.isBlank()) {
			throw new IllegalArgumentException("an architecture needs a name");
		}
		if (layers.isEmpty() || !(layers.get(layers.size() - 1) instanceof Layer.Output)) {
			throw new IllegalArgumentException(name + ": the last layer must be the output");
		}
		if (layers.stream().filter(Layer.Output.class::isInstance).count() > 1) {
			throw new IllegalArgumentException(name + ": there can be one output only");
		}
	}

	/** A name for each layer, of its kind and its place among those of its kind: {@code convolution1}, {@code batch-norm1}, {@code convolution2}, …, {@code output}. */
	public List<String> layerNames() {
		Map<String, Integer> counts = new HashMap<>();
		return layers.stream().map(layer -> LayerText.kind(layer) + (layer instanceof Layer.Output ? "" : counts.merge(LayerText.kind(layer), 1, Integer::sum))).toList();
	}

	/** The same layers with another dropout rate in each dropout layer. */
	public Architecture withDropout(double rate) {
		return new Architecture(name, layers.stream().map(layer -> layer instanceof Layer.Dropout ? new Layer.Dropout(rate) : layer).toList());
	}

	/** The name in lower case letters and digits, for files and tables: {@code cnn1}. */
	public String id() {
		return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}
}
