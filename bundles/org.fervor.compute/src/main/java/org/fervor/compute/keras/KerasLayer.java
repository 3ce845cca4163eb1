package org.fervor.compute.keras;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.network.Activation;

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

	/** All layers of a model, each after those that it takes results of. */
	static Map<String, KerasLayer> all(JsonNode model) {
		String kind = model.path("class_name").asText();
		boolean chain = kind.equals("Sequential");
		if (!chain && !kind.equals("Functional") && !kind.equals("Model")) {
			throw new IllegalArgumentException("it is a model of class " + kind + "; only Sequential and Functional ones can be read");
		}
		Map<String, KerasLayer> layers = new LinkedHashMap<>();
		String last = null;
		JsonNode config = model.path("config");
		for (JsonNode node : config.isArray() ? config : config.path("layers")) {
			String name = node.path("config").path("name").asText();
			List<String> inputs = new ArrayList<>();
			if (!chain) {
				collect(node.path("inbound_nodes"), inputs);
			} else if (last != null) {
				inputs.add(last);
			}
			layers.put(name, new KerasLayer(name, node.path("class_name").asText(), node.path("config"), List.copyOf(inputs)));
			last = name;
		}
		return layers;
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

	/** The name of its activation; softmax is none of ours. */
	String activationName() {
		JsonNode node = config.path("activation");
		return node.isObject() ? node.path("config").asText(node.path("class_name").asText()) : node.asText("linear");
	}

	Activation activation(String called) {
		return switch (called) {
			case "linear", "null", "" -> Activation.IDENTITY;
			case "relu" -> Activation.RELU;
			case "tanh" -> Activation.TANH;
			case "sigmoid" -> Activation.SIGMOID;
			default -> throw refused("has the activation " + called + "; known are linear, relu, tanh and sigmoid, and softmax at the end");
		};
	}
}
