package org.fervor.compute.keras;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fervor.core.network.Activation;
import org.fervor.core.network.Layer;

/** Makes chains of our layers, with blocks where ways part and meet again, of a model's graph. */
final class Translation {

	private final Map<String, KerasLayer> layers;
	/** For each layer those that every way from the input to it passes, itself the last. */
	private final Map<String, Set<String>> passed = new HashMap<>();

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

	/** The whole model, from its input to its last layer. */
	List<Piece> pieces(int rows, int columns) {
		String last = null;
		for (String name : layers.keySet()) {
			last = name;
		}
		List<Piece> pieces = new ArrayList<>();
		chain(last, null, new Walk(pieces, rows, columns, true));
		return pieces;
	}

	/** From behind a layer (or the beginning) to another. */
	private void chain(String end, String start, Walk walk) {
		Deque<KerasLayer> way = new ArrayDeque<>();
		String at = end;
		while (at != null && !at.equals(start)) {
			KerasLayer layer = layers.get(at);
			way.addFirst(layer);
			at = layer.inputs().isEmpty() ? null : layer.inputs().size() == 1 ? layer.inputs().get(0) : meeting(layer);
		}
		for (KerasLayer layer : way) {
			if (layer.inputs().size() > 1) {
				join(layer, walk);
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

	private void join(KerasLayer layer, Walk walk) {
		String parted = meeting(layer);
		List<List<Piece>> chains = new ArrayList<>();
		Walk end = walk;
		for (String input : layer.inputs()) {
			Walk way = new Walk(new ArrayList<>(), walk.rows, walk.columns, false);
			chain(input, parted, way);
			chains.add(way.pieces);
			end = way;
		}
		walk.rows = end.rows;
		walk.columns = end.columns;
		if (layer.kind().equals("Add")) {
			layer.require(chains.size() == 2, "adds " + chains.size() + " ways; only two can be read");
			if (chains.get(0).isEmpty()) {
				chains.add(chains.remove(0));
			}
			walk.pieces.add(new Piece(new Layer.Residual(inner(chains.get(0)), inner(chains.get(1))), null, chains));
		} else {
			layer.require(layer.kind().equals("Concatenate"), "joins ways; only Add and Concatenate can be read");
			int axis = layer.config().path("axis").asInt(-1);
			layer.require(axis == -1 || axis == 3, "joins along axis " + axis + "; only channels can be read");
			walk.pieces.add(new Piece(new Layer.Branches(chains.stream().map(Translation::inner).toList()), null, chains));
		}
	}

	private static List<Layer> inner(List<Piece> pieces) {
		return pieces.stream().map(Piece::layer).toList();
	}

	/** One way through the graph: its layers so far and how large its maps are. */
	private static final class Walk {
		private final List<Piece> pieces;
		private final boolean outermost;
		private int rows;
		private int columns;
		private int padding;

		Walk(List<Piece> pieces, int rows, int columns, boolean outermost) {
			this.pieces = pieces;
			this.rows = rows;
			this.columns = columns;
			this.outermost = outermost;
		}

		void add(KerasLayer layer) {
			layer.require(padding == 0 || layer.kind().equals("Conv2D"), "follows a ZeroPadding2D; only convolutions may");
			String format = layer.config().path("data_format").asText("channels_last");
			layer.require(format.equals("channels_last") || format.equals("null"), "has its channels first; only channels_last can be read");
			switch (layer.kind()) {
				case "InputLayer", "Flatten" -> {
					// images come in, and our dense layers flatten by themselves
				}
				case "Rescaling" -> layer.require(Math.abs(layer.config().path("scale").asDouble() - 1 / 255.0) < 1e-9 && layer.config().path("offset").asDouble() == 0
						&& pieces.isEmpty() && outermost, "scales otherwise than by 1/255 at the beginning, as this program does");
				case "ZeroPadding2D" -> padding = padding(layer);
				case "Conv2D" -> convolution(layer);
				case "MaxPooling2D" -> maxPool(layer);
				case "AveragePooling2D" -> averagePool(layer);
				case "GlobalAveragePooling2D" -> {
					layer.require(!layer.config().path("keepdims").asBoolean(false), "keeps rows and columns (keepdims)");
					pieces.add(Piece.of(new Layer.GlobalAveragePool()));
				}
				case "BatchNormalization" -> pieces.add(Piece.of(new Layer.BatchNorm(layer.config().path("momentum").asDouble(0.99), layer.config().path("epsilon").asDouble(1e-3)), layer));
				case "Dropout" -> pieces.add(Piece.of(new Layer.Dropout(layer.config().path("rate").asDouble())));
				case "Dense" -> dense(layer);
				case "Activation" -> activate(layer, layer.activationName());
				case "Softmax" -> activate(layer, "softmax");
				case "ReLU" -> {
					layer.require(layer.config().path("max_value").isNull() && layer.config().path("negative_slope").asDouble(0) == 0 && layer.config().path("threshold").asDouble(0) == 0,
							"is no plain ReLU");
					activate(layer, "relu");
				}
				default -> throw layer.refused("is of a kind that cannot be read; known are Conv2D, MaxPooling2D, AveragePooling2D, GlobalAveragePooling2D, BatchNormalization, "
						+ "Dropout, Dense, Flatten, Activation, ReLU, Softmax, ZeroPadding2D, Rescaling, Add and Concatenate");
			}
		}

		private static int padding(KerasLayer layer) {
			int first = -1;
			for (String number : layer.config().path("padding").toString().replaceAll("[^0-9]+", " ").strip().split(" ")) {
				int value = Integer.parseInt(number);
				layer.require(first < 0 || first == value, "pads unevenly");
				first = value;
			}
			return first;
		}

		private void convolution(KerasLayer layer) {
			int[] size = layer.pair("kernel_size", new int[] { 1, 1 });
			int stride = layer.square("strides", new int[] { 1, 1 });
			layer.require(layer.square("dilation_rate", new int[] { 1, 1 }) == 1 && layer.config().path("groups").asInt(1) == 1, "is dilated or grouped");
			boolean padded = layer.same() && padding == 0 || !layer.same() && stride == 1 && size[0] == 2 * padding + 1 && size[1] == 2 * padding + 1;
			layer.require(padded, "has no same padding: maps would become smaller, which cannot be read");
			padding = 0;
			Activation activation = layer.activation(layer.activationName());
			boolean square = size[0] == size[1];
			layer.require(square || stride == 1, "has rectangular kernels and a stride");
			pieces.add(Piece.of(square ? new Layer.Convolution(layer.integer("filters"), size[0], stride, activation)
					: new Layer.RectangularConvolution(layer.integer("filters"), size[0], size[1], activation), layer));
			rows = (rows + stride - 1) / stride;
			columns = (columns + stride - 1) / stride;
		}

		private void maxPool(KerasLayer layer) {
			int size = layer.square("pool_size", new int[] { 2, 2 });
			int stride = layer.square("strides", new int[] { size, size });
			pieces.add(Piece.of(layer.same() ? new Layer.SamePool(Layer.SamePool.Kind.MAX, size, stride) : new Layer.MaxPool(size, stride)));
			rows = layer.same() ? (rows + stride - 1) / stride : (rows - size) / stride + 1;
			columns = layer.same() ? (columns + stride - 1) / stride : (columns - size) / stride + 1;
		}

		/** Keras leaves padding out of its means, so only windows without any are the same. */
		private void averagePool(KerasLayer layer) {
			int size = layer.square("pool_size", new int[] { 2, 2 });
			int stride = layer.square("strides", new int[] { size, size });
			layer.require(size == stride && rows % size == 0 && columns % size == 0, "has windows that overlap or reach beyond " + rows + " by " + columns + " pixels");
			pieces.add(Piece.of(new Layer.SamePool(Layer.SamePool.Kind.AVERAGE, size, stride)));
			rows /= size;
			columns /= size;
		}

		private void dense(KerasLayer layer) {
			String activation = layer.activationName();
			if (activation.equals("softmax")) {
				pieces.add(Piece.of(new Layer.Output(), layer));
			} else {
				pieces.add(Piece.of(new Layer.Dense(layer.integer("units"), layer.activation(activation)), layer));
			}
		}

		/** Becomes a part of the layer before where that has no activation yet. */
		private void activate(KerasLayer layer, String activation) {
			Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
			if (activation.equals("softmax")) {
				layer.require(before != null && before.layer() instanceof Layer.Dense d && d.activation() == Activation.IDENTITY, "is a softmax that follows no dense layer");
				replaceLast(before.with(new Layer.Output()));
			} else if (before != null && before.layer() instanceof Layer.Convolution c && c.activation() == Activation.IDENTITY) {
				replaceLast(before.with(new Layer.Convolution(c.kernels(), c.kernelSize(), c.stride(), layer.activation(activation))));
			} else if (before != null && before.layer() instanceof Layer.Dense d && d.activation() == Activation.IDENTITY) {
				replaceLast(before.with(new Layer.Dense(d.units(), layer.activation(activation))));
			} else {
				pieces.add(Piece.of(new Layer.Activate(layer.activation(activation))));
			}
		}

		private void replaceLast(Piece piece) {
			pieces.set(pieces.size() - 1, piece);
		}
	}
}
