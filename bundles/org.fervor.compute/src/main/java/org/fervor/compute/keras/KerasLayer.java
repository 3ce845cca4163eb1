package org.fervor.compute.keras;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.fervor.core.network.Activation;
import org.fervor.core.network.Layer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A layer as Keras configures it.
 *
 * @param name   as the model calls it
 * @param kind   Keras' class
 * @param config its settings
 * @param inputs names of the layers whose results it takes
 */
record KerasLayer(String name, String kind, JsonNode config, List<String> inputs) {

	/** Far more than any published network has. */
	private static final int MOST_LAYERS = 2000;

	/**
	 * The layer whose result is the model's.
	 *
	 * @param layers all layers, at least one
	 */
	static String output(JsonNode model, Map<String, KerasLayer> layers) {
		List<String> outputs = new ArrayList<>();
		collect(model.path("config").path("output_layers"), outputs);
		if (outputs.size() > 1) {
			throw new IllegalArgumentException("it has " + outputs.size() + " outputs (" + String.join(", ", outputs) + "); only models with one can be read");
		}
		String last = null;
		for (String name : layers.keySet()) {
			last = name;
		}
		return outputs.isEmpty() || !layers.containsKey(outputs.get(0)) ? last : outputs.get(0);
	}

	/** All layers of a model, each after those that it takes results of. */
	static Map<String, KerasLayer> all(JsonNode model) {
		String kind = model.path("class_name").asText();
		boolean chain = kind.equals("Sequential");
		if (!chain && !kind.equals("Functional") && !kind.equals("Model")) {
			throw new IllegalArgumentException("it is a model of class " + kind + "; only Sequential and Functional ones can be read");
		}
		Map<String, KerasLayer> layers = new LinkedHashMap<>();
		String last = null;
		JsonNode nodes = model.path("config").isArray() ? model.path("config") : model.path("config").path("layers");
		if (nodes.size() > MOST_LAYERS) {
			throw new IllegalArgumentException("it has " + nodes.size() + " layers; " + MOST_LAYERS + " are the most");
		}
		for (JsonNode node : nodes) {
			List<String> inputs = new ArrayList<>();
			if (!chain) {
				collect(node.path("inbound_nodes"), inputs);
			} else if (last != null) {
				inputs.add(last);
			}
			KerasLayer layer = of(node, List.copyOf(inputs));
			layer.require(layers.put(layer.name(), layer) == null, "is there twice");
			last = layer.name();
		}
		return layers;
	}

	static KerasLayer of(JsonNode node, List<String> inputs) {
		return new KerasLayer(node.path("config").path("name").asText(), node.path("class_name").asText(), node.path("config"), inputs);
	}

	/** References stand in arrays of many forms; each is a name followed by two numbers. */
	private static void collect(JsonNode node, List<String> inputs) {
		if (node.isArray() && node.size() >= 3 && node.get(0).isTextual() && node.get(1).isInt() && node.get(2).isInt()) {
			inputs.add(node.get(0).asText());
		} else {
			node.forEach(child -> collect(child, inputs));
		}
	}

	IllegalArgumentException refused(String why) {
		return new IllegalArgumentException("its layer " + name + " (" + kind + ") " + why);
	}

	/** @throws IllegalArgumentException, naming the layer, unless it is so */
	void require(boolean condition, String why) {
		if (!condition) {
			throw refused(why);
		}
	}

	/** A layer of ours; what it does not allow is said of this one. */
	<T extends Layer> T checked(Supplier<T> made) {
		try {
			return made.get();
		} catch (IllegalArgumentException e) {
			throw e.getMessage().startsWith("its layer ") ? e : refused("cannot be read: " + e.getMessage());
		}
	}

	/** A setting that is a number; what is not there, or is null, has its default. */
	double number(String key, double otherwise) {
		JsonNode node = config.path(key);
		require(node.isMissingNode() || node.isNull() || node.isNumber(), "has a " + key + " that is no number");
		return node.isNumber() ? node.asDouble() : otherwise;
	}

	int integer(String key) {
		return config.path(key).asInt();
	}

	/** A setting of two numbers, which may be written as one. */
	int[] pair(String key, int[] otherwise) {
		JsonNode node = config.path(key);
		if (node.isInt()) {
			return new int[] { node.asInt(), node.asInt() };
		}
		return node.isArray() && node.size() == 2 && node.get(0).isInt() ? new int[] { node.get(0).asInt(), node.get(1).asInt() } : otherwise;
	}

	/** As {@link #pair}, for what must be the same both ways. */
	int square(String key, int[] otherwise) {
		int[] pair = pair(key, otherwise);
		require(pair[0] == pair[1], "has a " + key + " of " + pair[0] + " by " + pair[1] + "; only squares can be read");
		return pair[0];
	}

	boolean same() {
		return config.path("padding").asText("valid").equals("same");
	}

	boolean flag(String key) {
		return config.path(key).asBoolean(true);
	}

	/** The name of its activation; softmax is none of ours. One with settings of its own is called by its class. */
	String activationName() {
		JsonNode node = config.path("activation");
		if (node.isObject()) {
			return node.path("config").isTextual() ? node.path("config").asText() : node.path("class_name").asText("unknown");
		}
		return node.asText("linear");
	}

	Activation activation(String called) {
		return switch (called) {
			case "linear", "null", "" -> Activation.IDENTITY;
			case "relu" -> Activation.RELU;
			case "tanh" -> Activation.TANH;
			case "sigmoid" -> Activation.SIGMOID;
			default -> throw refused("has the activation " + called + "; known are linear, relu, tanh and sigmoid, softmax at the end, and LeakyReLU as a layer of its own");
		};
	}
}
