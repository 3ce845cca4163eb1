package org.fervor.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.LayerText;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The entry {@code fervor.json} of a model file.
 *
 * @param header    what the file says about its weights
 * @param checksums SHA-256 of each other entry, in hexadecimal
 */
record HeaderJson(ModelHeader header, Map<String, String> checksums) {

	/** Grows when an older program could not read the file any more. */
	static final int VERSION = 2;

	private static final String FORMAT = "fervor-model";
	private static final ObjectMapper MAPPER = new ObjectMapper();

	/** The text of the entry. */
	String text() {
		ObjectNode root = MAPPER.createObjectNode().put("format", FORMAT).put("version", VERSION);
		ObjectNode architecture = root.putObject("architecture").put("name", header.architecture().name());
		ArrayNode layers = architecture.putArray("layers");
		header.architecture().layers().forEach(layer -> layers.add(LayerText.format(layer)));
		root.putObject("input").put("height", header.input().height()).put("width", header.input().width()).put("channels", header.input().depth()).put("scale",
				Pixels.SCALE_NAME);
		ArrayNode labels = root.putArray("labels");
		header.labels().expressions().forEach(expression -> labels.add(expression.id()));
		put(root, "settings", header.settings().texts(TrainingParameters.ALL));
		root.put("iterations", header.iterations());
		put(root, "notes", new TreeMap<>(header.notes()));
		put(root, "sha256", checksums);
		return root.toPrettyString();
	}

	/** @throws IllegalArgumentException if the text is no description of a model; the message says why */
	static HeaderJson parse(String text) {
		try {
			return read(MAPPER.readTree(text));
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException("fervor.json is not JSON", e);
		}
	}

	private static HeaderJson read(JsonNode root) {
		if (!root.path("format").asText().equals(FORMAT)) {
			throw new IllegalArgumentException("fervor.json does not describe a model");
		}
		if (root.path("version").asInt() < VERSION) {
			throw new IllegalArgumentException("it was written by an older Fervor (format " + root.path("version").asInt() + ", this one reads " + VERSION + ")");
		}
		if (root.path("version").asInt() > VERSION) {
			throw new IllegalArgumentException("it was written by a newer Fervor (format " + root.path("version").asInt() + ", this one reads " + VERSION + ")");
		}
		ModelHeader header = new ModelHeader(architecture(root.required("architecture")), input(root.required("input")), labels(root.required("labels")),
				Settings.parse(TrainingParameters.ALL, texts(root.required("settings"))), root.required("iterations").asInt(), texts(root.required("notes")));
		return new HeaderJson(header, texts(root.required("sha256")));
	}

	private static Architecture architecture(JsonNode node) {
		List<Layer> layers = new ArrayList<>();
		node.required("layers").forEach(layer -> layers.add(LayerText.parse(layer.asText())));
		return new Architecture(node.required("name").asText(), layers);
	}

	private static Shape input(JsonNode node) {
		if (!node.required("scale").asText().equals(Pixels.SCALE_NAME)) {
			throw new IllegalArgumentException("its pixels are scaled as '" + node.required("scale").asText() + "', and only '" + Pixels.SCALE_NAME + "' is known");
		}
		return new Shape(node.required("height").asInt(), node.required("width").asInt(), node.required("channels").asInt());
	}

	private static LabelSet labels(JsonNode node) {
		List<Expression> expressions = new ArrayList<>();
		node.forEach(label -> expressions.add(Expression.named(label.asText())
				.orElseThrow(() -> new IllegalArgumentException("'" + label.asText() + "' is no expression"))));
		return new LabelSet(expressions);
	}

	private static void put(ObjectNode root, String name, Map<String, String> texts) {
		ObjectNode node = root.putObject(name);
		texts.forEach(node::put);
	}

	private static Map<String, String> texts(JsonNode node) {
		Map<String, String> texts = new LinkedHashMap<>();
		node.fieldNames().forEachRemaining(name -> texts.put(name, node.get(name).asText()));
		return texts;
	}
}
