package org.fervor.compute.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.fervor.core.network.Activation;
import org.fervor.core.network.Layer;

import com.fasterxml.jackson.databind.JsonNode;

/** One way through a model's graph: its layers as ours so far, and how large its maps are. */
final class Walk {

	/** What does nothing but in training. */
	private static final Set<String> TRAINING_ONLY = Set.of("RandomFlip", "RandomRotation", "RandomZoom", "RandomContrast", "RandomBrightness", "RandomTranslation", "RandomHue",
			"RandomSaturation", "RandomColorJitter", "RandomErasing", "RandomGaussianBlur", "GaussianNoise", "GaussianDropout", "AlphaDropout", "SpatialDropout2D",
			"ActivityRegularization");

	private final List<Piece> pieces = new ArrayList<>();
	private final List<String> adapted;
	private final boolean outermost;
	/** Batch normalisations of single values, behind Flatten; the next dense layer takes them in. */
	private final List<KerasLayer> norms = new ArrayList<>();
	private int rows;
	private int columns;
	private int padding;
	private boolean flat;

	private Walk(int rows, int columns, boolean flat, boolean outermost, List<String> adapted) {
		this.rows = rows;
		this.columns = columns;
		this.flat = flat;
		this.outermost = outermost;
		this.adapted = adapted;
	}

	/** From a model's input on. @param adapted where it is said what is not taken over as it stands */
	static Walk of(int rows, int columns, List<String> adapted) {
		return new Walk(rows, columns, false, true, adapted);
	}

	/** A way that parts here. */
	Walk part(KerasLayer where) {
		requireNothingPending(where);
		return new Walk(rows, columns, flat, false, adapted);
	}

	List<Piece> pieces() {
		return pieces;
	}

	/** Ends the ways that parted. */
	void join(KerasLayer where, Layer block, List<Walk> ways) {
		ways.forEach(way -> way.requireNothingPending(where));
		Walk longest = ways.stream().filter(way -> !way.pieces.isEmpty()).findFirst().orElse(this);
		rows = longest.rows;
		columns = longest.columns;
		pieces.add(Piece.block(block, ways.stream().map(Walk::pieces).toList()));
	}

	private void requireNothingPending(KerasLayer layer) {
		layer.require(padding == 0, "follows a ZeroPadding2D; only convolutions may");
		requireNoNorms(layer);
	}

	void add(KerasLayer layer) {
		String format = layer.config().path("data_format").asText("channels_last");
		layer.require(format.equals("channels_last") || format.equals("null"), "has its channels first; only channels_last can be read");
		if (TRAINING_ONLY.contains(layer.kind())) {
			adapted.add(layer.name() + " (" + layer.kind() + ") was left out: it does nothing in prediction");
			return;
		}
		layer.require(padding == 0 || layer.kind().equals("Conv2D"), "follows a ZeroPadding2D; only convolutions may");
		switch (layer.kind()) {
			case "InputLayer" -> {
				// what comes in is images
			}
			case "Sequential" -> nested(layer);
			case "Dropout" -> pieces.add(Piece.of(new Layer.Dropout(layer.config().path("rate").asDouble())));
			case "Dense" -> dense(layer);
			case "BatchNormalization" -> norm(layer);
			default -> {
				requireNoNorms(layer);
				addPlain(layer);
			}
		}
	}

	private void requireNoNorms(KerasLayer layer) {
		layer.require(norms.isEmpty(), "follows a batch normalisation of flattened values; only Dropout and Dense may");
	}

	private void addPlain(KerasLayer layer) {
		switch (layer.kind()) {
			case "Flatten" -> {
				// our dense layers flatten by themselves
				layer.require(outermost, "flattens one of several ways, whose values would be put together in another order");
				flat = true;
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
				flatten();
			}
			case "Activation" -> activate(layer, layer.activationName());
			case "Softmax" -> activate(layer, "softmax");
			case "LeakyReLU" -> leaky(layer, layer.number("negative_slope", layer.number("alpha", 0.3)));
			case "ReLU" -> {
				layer.require(!layer.config().hasNonNull("max_value") && layer.number("threshold", 0) == 0, "is no plain ReLU");
				leaky(layer, layer.number("negative_slope", 0));
			}
			default -> throw layer.refused("is of a kind that cannot be read; known are Conv2D, MaxPooling2D, AveragePooling2D, GlobalAveragePooling2D, BatchNormalization, Dropout, "
					+ "Dense, Flatten, Activation, ReLU, LeakyReLU, Softmax, ZeroPadding2D, Rescaling, Add, Concatenate, and what works in training only, such as RandomFlip");
		}
	}

	private void flatten() {
		flat = true;
		rows = 1;
		columns = 1;
	}

	/** Layers of augmentation are often put together as a model of their own. */
	private void nested(KerasLayer model) {
		for (JsonNode node : model.config().path("layers")) {
			KerasLayer inner = KerasLayer.of(node, List.of());
			model.require(TRAINING_ONLY.contains(inner.kind()) || inner.kind().equals("InputLayer") || inner.kind().equals("Rescaling"),
					"is a model inside the model, with the layer " + inner.name() + " (" + inner.kind() + "); only layers of augmentation can be read there");
			add(inner);
		}
	}

	private static int padding(KerasLayer layer) {
		int first = -1;
		for (String number : layer.config().path("padding").toString().replaceAll("[^0-9]+", " ").strip().split(" ")) {
			layer.require(number.matches("\\d{1,3}"), "does not say how far it pads");
			int value = Integer.parseInt(number);
			layer.require(first < 0 || first == value, "pads unevenly");
			first = value;
		}
		return first;
	}

	private void convolution(KerasLayer layer) {
		int[] size = layer.pair("kernel_size", new int[] { 1, 1 });
		int stride = layer.square("strides", new int[] { 1, 1 });
		layer.require(stride >= 1, "has no stride");
		layer.require(layer.square("dilation_rate", new int[] { 1, 1 }) == 1 && layer.config().path("groups").asInt(1) == 1, "is dilated or grouped");
		boolean point = size[0] == 1 && size[1] == 1;
		boolean padded = padding == 0 ? layer.same() || point : !layer.same() && stride == 1 && size[0] == 2 * padding + 1 && size[1] == 2 * padding + 1;
		layer.require(padded || padding == 0, "pads otherwise than its kernels need to keep the size");
		padding = 0;
		Activation activation = layer.activation(layer.activationName());
		pieces.add(Piece.of(layer.checked(() -> padded ? same(layer, size, stride, activation)
				: new Layer.ValidConvolution(layer.integer("filters"), size[0], size[1], stride, activation)), layer));
		rows = padded ? (rows + stride - 1) / stride : (rows - size[0]) / stride + 1;
		columns = padded ? (columns + stride - 1) / stride : (columns - size[1]) / stride + 1;
	}

	private static Layer same(KerasLayer layer, int[] size, int stride, Activation activation) {
		boolean square = size[0] == size[1];
		layer.require(square || stride == 1, "has rectangular kernels and a stride");
		return square ? new Layer.Convolution(layer.integer("filters"), size[0], stride, activation)
				: new Layer.RectangularConvolution(layer.integer("filters"), size[0], size[1], activation);
	}

	private void maxPool(KerasLayer layer) {
		int size = layer.square("pool_size", new int[] { 2, 2 });
		int stride = layer.square("strides", new int[] { size, size });
		pieces.add(Piece.of(layer.checked(() -> layer.same() ? new Layer.SamePool(Layer.SamePool.Kind.MAX, size, stride) : new Layer.MaxPool(size, stride))));
		rows = layer.same() ? (rows + stride - 1) / stride : (rows - size) / stride + 1;
		columns = layer.same() ? (columns + stride - 1) / stride : (columns - size) / stride + 1;
	}

	/** Keras leaves padding out of its means, so only windows without any are the same. */
	private void averagePool(KerasLayer layer) {
		int size = layer.square("pool_size", new int[] { 2, 2 });
		int stride = layer.square("strides", new int[] { size, size });
		layer.require(size >= 1 && size == stride && rows % size == 0 && columns % size == 0, "has windows that overlap or reach beyond " + rows + " by " + columns + " pixels");
		pieces.add(Piece.of(layer.checked(() -> new Layer.SamePool(Layer.SamePool.Kind.AVERAGE, size, stride))));
		rows /= size;
		columns /= size;
	}

	/** Ours has one mean and variance per channel. Behind Flatten there is one per value, which a dense layer can take in; along rows or columns there is nothing like it. */
	private void norm(KerasLayer layer) {
		JsonNode axes = layer.config().path("axis");
		layer.require(!axes.isArray() || axes.size() == 1, "normalises along the axes " + axes + "; only channels can be read");
		int axis = (axes.isArray() ? axes.get(0) : axes).asInt(-1);
		int channels = flat ? 1 : 3;
		layer.require(axis == -1 || axis == channels, "normalises along axis " + axis + " of " + (channels + 1) + ", which is not that of channels; only axis " + channels + " or -1 can be read");
		if (flat && (rows > 1 || columns > 1)) {
			norms.add(layer);
			return;
		}
		pieces.add(Piece.of(layer.checked(() -> new Layer.BatchNorm(layer.config().path("momentum").asDouble(0.99), layer.config().path("epsilon").asDouble(1e-3))), layer));
	}

	private void dense(KerasLayer layer) {
		String activation = layer.activationName();
		Layer made = activation.equals("softmax") ? new Layer.Output() : layer.checked(() -> new Layer.Dense(layer.integer("units"), layer.activation(activation)));
		norms.forEach(norm -> adapted.add(norm.name() + " (BatchNormalization) became part of the weights of " + layer.name()));
		pieces.add(Piece.of(made, layer).folding(norms));
		norms.clear();
		flatten();
	}

	private void leaky(KerasLayer layer, double slope) {
		if (slope == 0) {
			activate(layer, "relu");
		} else {
			pieces.add(Piece.of(layer.checked(() -> new Layer.LeakyRelu(slope))));
		}
	}

	/** Becomes a part of the layer before where that has no activation yet. */
	private void activate(KerasLayer layer, String called) {
		Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
		if (called.equals("softmax")) {
			layer.require(before != null && before.layer() instanceof Layer.Dense d && d.activation() == Activation.IDENTITY, "is a softmax that follows no dense layer");
			replaceLast(before.with(new Layer.Output()));
			return;
		}
		Activation activation = layer.activation(called);
		if (before != null && before.layer() instanceof Layer.Convolution c && c.activation() == Activation.IDENTITY) {
			replaceLast(before.with(new Layer.Convolution(c.kernels(), c.kernelSize(), c.stride(), activation)));
		} else if (before != null && before.layer() instanceof Layer.ValidConvolution c && c.activation() == Activation.IDENTITY) {
			replaceLast(before.with(new Layer.ValidConvolution(c.kernels(), c.rows(), c.columns(), c.stride(), activation)));
		} else if (before != null && before.layer() instanceof Layer.Dense d && d.activation() == Activation.IDENTITY) {
			replaceLast(before.with(new Layer.Dense(d.units(), activation)));
		} else {
			pieces.add(Piece.of(new Layer.Activate(activation)));
		}
	}

	private void replaceLast(Piece piece) {
		pieces.set(pieces.size() - 1, piece);
	}
}
