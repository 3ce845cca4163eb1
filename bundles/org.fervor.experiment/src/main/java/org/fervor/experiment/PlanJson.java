package org.fervor.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.LayerText;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.UserError;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code plan.json}: a plan, readable by a stranger and back by us. */
final class PlanJson {

	private static final int FORMAT = 1;

	private PlanJson() {
	}

	static ObjectNode write(RunPlan plan) {
		ObjectNode node = Json.object();
		node.put("format", FORMAT);
		node.put("name", plan.name());
		node.put("data", plan.data().toString());
		node.put("split", plan.split().id());
		node.set("fusions", Json.tree(plan.fusions()));
		ArrayNode networks = node.putArray("networks");
		for (Architecture architecture : plan.networks()) {
			ObjectNode network = networks.addObject();
			network.put("name", architecture.name());
			network.set("layers", Json.tree(architecture.layers().stream().map(LayerText::format).toList()));
		}
		ArrayNode augmentations = node.putArray("augmentations");
		for (AugmentationChoice choice : plan.augmentations()) {
			ObjectNode operation = augmentations.addObject();
			operation.put("operation", choice.operation());
			operation.set("settings", Json.tree(new java.util.TreeMap<>(choice.settings())));
		}
		node.set("settings", Json.tree(plan.settings().texts(ExperimentParameters.ALL)));
		return node;
	}

	/** @throws UserError if the node is no plan of a known format */
	static RunPlan read(ObjectNode node, Path file) {
		if (node.path("format").asInt() != FORMAT) {
			throw new UserError(file + " has format " + node.path("format").asText("none") + "; this version reads format " + FORMAT);
		}
		try {
			List<Architecture> networks = new ArrayList<>();
			for (JsonNode network : node.path("networks")) {
				List<Layer> layers = texts(network.path("layers")).stream().map(LayerText::parse).toList();
				networks.add(new Architecture(network.path("name").asText(), layers));
			}
			List<AugmentationChoice> augmentations = new ArrayList<>();
			node.path("augmentations").forEach(a -> augmentations.add(new AugmentationChoice(a.path("operation").asText(), map(a.path("settings")))));
			return new RunPlan(node.path("name").asText(), Path.of(node.path("data").asText()), networks, SplitProtocol.parse(node.path("split").asText()),
					texts(node.path("fusions")), augmentations, Settings.parse(ExperimentParameters.ALL, map(node.path("settings"))));
		} catch (IllegalArgumentException e) {
			throw new UserError(file + " is no usable plan: " + e.getMessage(), e);
		}
	}

	private static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>();
		array.forEach(n -> texts.add(n.asText()));
		return texts;
	}

	private static Map<String, String> map(JsonNode object) {
		Map<String, String> map = new LinkedHashMap<>();
		object.properties().forEach(e -> map.put(e.getKey(), e.getValue().asText()));
		return map;
	}
}
