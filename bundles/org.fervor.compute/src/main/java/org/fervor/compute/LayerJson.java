package org.fervor.compute;

import org.fervor.core.network.Activation;
import org.fervor.core.network.Layer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One layer as JSON: {@code {"kind": "max-pool", "size": 2, "stride": 2}}. */
final class LayerJson {

	private LayerJson() {
	}

	static ObjectNode write(Layer layer) {
		ObjectNode node = JsonNodeFactory.instance.objectNode();
		if (layer instanceof Layer.Convolution c) {
			return node.put("kind", "convolution").put("kernels", c.kernels()).put("kernelSize", c.kernelSize()).put("stride", c.stride())
					.put("activation", c.activation().name());
		} else if (layer instanceof Layer.MaxPool p) {
			return node.put("kind", "max-pool").put("size", p.size()).put("stride", p.stride());
		} else if (layer instanceof Layer.BatchNorm b) {
			return node.put("kind", "batch-norm").put("decay", b.decay()).put("epsilon", b.epsilon());
		} else if (layer instanceof Layer.Dropout d) {
			return node.put("kind", "dropout").put("rate", d.rate());
		} else if (layer instanceof Layer.Dense d) {
			return node.put("kind", "dense").put("units", d.units()).put("activation", d.activation().name());
		}
		return node.put("kind", "output");
	}

	/** @throws IllegalArgumentException if it describes no layer */
	static Layer read(JsonNode node) {
		String kind = node.required("kind").asText();
		return switch (kind) {
			case "convolution" -> new Layer.Convolution(integer(node, "kernels"), integer(node, "kernelSize"), integer(node, "stride"), activation(node));
			case "max-pool" -> new Layer.MaxPool(integer(node, "size"), integer(node, "stride"));
			case "batch-norm" -> new Layer.BatchNorm(real(node, "decay"), real(node, "epsilon"));
			case "dropout" -> new Layer.Dropout(real(node, "rate"));
			case "dense" -> new Layer.Dense(integer(node, "units"), activation(node));
			case "output" -> new Layer.Output();
			default -> throw new IllegalArgumentException("there is no layer of the kind '" + kind + "'");
		};
	}

	private static Activation activation(JsonNode node) {
		return Activation.valueOf(node.required("activation").asText());
	}

	private static int integer(JsonNode node, String name) {
		return node.required(name).asInt();
	}

	private static double real(JsonNode node, String name) {
		return node.required(name).asDouble();
	}
}
