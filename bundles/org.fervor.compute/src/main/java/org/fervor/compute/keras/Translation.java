package org.fervor.compute.keras;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fervor.core.network.Layer;

/** Makes chains of our layers, with blocks where ways part and meet again, of a model's graph. */
final class Translation {

	private final Map<String, KerasLayer> layers;
	/** For each layer those that every way from the input to it passes, itself the last. */
	private final Map<String, Set<String>> passed = new HashMap<>();
	private final List<String> adapted = new ArrayList<>();

	Translation(Map<String, KerasLayer> layers) {
		this.layers = layers;
		for (KerasLayer layer : layers.values()) {
			Set<String> common = new LinkedHashSet<>();
			for (int i = 0; i < layer.inputs().size(); i++) {
				Set<String> before = passed.get(layer.inputs().get(i));
				layer.require(before != null, "stands before a layer that it depends on, or belongs to a model inside the model");
				if (i == 0) {
					common.addAll(before);
				} else {
					common.retainAll(before);
				}
			}
			common.add(layer.name());
			passed.put(layer.name(), common);
		}
	}

	/** The whole model, from its input to the layer whose result is the model's. */
	List<Piece> pieces(String output, int rows, int columns) {
		Walk walk = Walk.of(rows, columns, adapted);
		chain(output, null, walk, 0);
		return walk.pieces();
	}

	/** What was not taken over as it stands, a line each. */
	List<String> adapted() {
		return List.copyOf(adapted);
	}

	/** From behind a layer (or the beginning) to another. @param depth blocks around it */
	private void chain(String end, String start, Walk walk, int depth) {
		Layer.requireNested(depth);
		Deque<KerasLayer> way = new ArrayDeque<>();
		String at = end;
		while (at != null && !at.equals(start)) {
			KerasLayer layer = layers.get(at);
			way.addFirst(layer);
			at = layer.inputs().isEmpty() ? null : layer.inputs().size() == 1 ? layer.inputs().get(0) : meeting(layer);
		}
		for (KerasLayer layer : way) {
			if (layer.inputs().size() > 1) {
				join(layer, walk, depth);
			} else {
				walk.add(layer);
			}
		}
	}

	/** Where the ways that meet in a layer have parted. */
	private String meeting(KerasLayer layer) {
		String last = null;
		for (String name : passed.get(layer.name())) {
			last = name.equals(layer.name()) ? last : name;
		}
		layer.require(last != null, "joins what comes from different inputs; only models of one image can be read");
		return last;
	}

	private void join(KerasLayer layer, Walk walk, int depth) {
		String parted = meeting(layer);
		List<Walk> ways = new ArrayList<>();
		for (String input : layer.inputs()) {
			Walk way = walk.part(layer);
			chain(input, parted, way, depth + 1);
			ways.add(way);
		}
		if (layer.kind().equals("Add")) {
			layer.require(ways.size() == 2, "adds " + ways.size() + " ways; only two can be read");
			if (ways.get(0).pieces().isEmpty()) {
				ways.add(ways.remove(0));
			}
			walk.join(layer, layer.checked(() -> new Layer.Residual(inner(ways.get(0).pieces()), inner(ways.get(1).pieces()))), ways);
		} else {
			layer.require(layer.kind().equals("Concatenate"), "joins ways; only Add and Concatenate can be read");
			int axis = layer.config().path("axis").asInt(-1);
			layer.require(axis == -1 || axis == 3, "joins along axis " + axis + "; only channels can be read");
			walk.join(layer, layer.checked(() -> new Layer.Branches(ways.stream().map(way -> inner(way.pieces())).toList())), ways);
		}
	}

	private static List<Layer> inner(List<Piece> pieces) {
		return pieces.stream().map(Piece::layer).toList();
	}
}
