package org.fervor.compute.keras;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.Shape;
import org.fervor.core.task.UserError;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A Keras model as an architecture of ours.
 *
 * @param input   height, width and three channels; a model of grey images gets its first kernels spread over red, green and blue
 * @param classes of its softmax
 * @param weights by DL4J's names of parameters, in DL4J's order: kernels [kernels, channels, rows, columns], dense weights [inputs, units] with inputs channel by channel
 */
public record KerasModel(Architecture architecture, Shape input, int classes, Map<String, float[]> weights) {

	/** ITU-R BT.601, which is how grey images are made of coloured ones nearly everywhere. */
	private static final float[] LUMA = { 0.299f, 0.587f, 0.114f };

	/** @throws UserError if the file is no Keras model, or has a layer that this program does not know; the message names it */
	public static KerasModel read(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new UserError(file + ": there is no such file; name a model that Keras saved as .keras or .h5");
		}
		try {
			KerasFile stored = KerasFile.read(file);
			Map<String, KerasLayer> layers = KerasLayer.all(stored.configuration());
			int[] size = size(layers);
			List<Piece> pieces = new Translation(layers).pieces(size[0], size[1]);
			String name = file.getFileName().toString().replaceAll("\\.(keras|h5|hdf5)$", "");
			return model(name, pieces, size, stored.weights());
		} catch (IOException | IllegalArgumentException e) {
			throw new UserError(file + " cannot be read as a Keras model: " + e.getMessage(), e);
		}
	}

	private static KerasModel model(String name, List<Piece> pieces, int[] size, Map<String, List<float[]>> stored) {
		if (pieces.isEmpty() || !(pieces.get(pieces.size() - 1).layer() instanceof Layer.Output)) {
			throw new IllegalArgumentException("it does not end in a dense layer with softmax");
		}
		int classes = pieces.get(pieces.size() - 1).source().integer("units");
		Architecture architecture = new Architecture(name, pieces.stream().map(Piece::layer).toList());
		Shape input = new Shape(size[0], size[1], 3);
		NetworkShape shape = NetworkShape.of(architecture, input, classes);
		Map<String, float[]> weights = new LinkedHashMap<>();
		for (int i = 0; i < pieces.size(); i++) {
			put(pieces.get(i), String.valueOf(i), i == 0 ? input : shape.layers().get(i - 1).output(), stored, weights);
		}
		if (size[2] == 1) {
			colour(pieces.get(0), weights);
		}
		return new KerasModel(architecture, input, classes, weights);
	}

	/** Rows, columns and channels of the one input. */
	private static int[] size(Map<String, KerasLayer> layers) {
		for (KerasLayer layer : layers.values()) {
			JsonNode shape = layer.config().has("batch_shape") ? layer.config().path("batch_shape") : layer.config().path("batch_input_shape");
			if (shape.size() == 4 && shape.get(1).isInt() && shape.get(2).isInt() && (shape.get(3).asInt() == 3 || shape.get(3).asInt() == 1)) {
				return new int[] { shape.get(1).asInt(), shape.get(2).asInt(), shape.get(3).asInt() };
			} else if (!shape.isMissingNode()) {
				throw layer.refused("takes " + shape + "; only images of a fixed size with one or three channels can be read");
			}
		}
		throw new IllegalArgumentException("it does not say the size of its images");
	}

	private static void put(Piece piece, String place, Shape before, Map<String, List<float[]>> stored, Map<String, float[]> weights) {
		for (int c = 0; c < piece.chains().size(); c++) {
			for (int i = 0; i < piece.chains().get(c).size(); i++) {
				put(piece.chains().get(c).get(i), place + "-" + c + "-" + i, null, stored, weights);
			}
		}
		if (piece.source() == null) {
			return;
		}
		KerasLayer source = piece.source();
		List<float[]> values = stored.get(source.name());
		source.require(values != null, "has no weights in the file");
		if (piece.layer() instanceof Layer.BatchNorm) {
			norm(source, values, place, weights);
			return;
		}
		int outputs = source.integer(source.kind().equals("Dense") ? "units" : "filters");
		source.require(values.size() == (source.flag("use_bias") ? 2 : 1) && values.get(0).length % outputs == 0, "has other weights than its settings say");
		int[] kernel = source.pair("kernel_size", new int[] { 1, 1 });
		weights.put(place + "_W", source.kind().equals("Dense") ? dense(source, values.get(0), outputs, before) : convolution(values.get(0), outputs, kernel[0] * kernel[1]));
		weights.put(place + "_b", source.flag("use_bias") ? values.get(1) : new float[outputs]);
	}

	private static void norm(KerasLayer source, List<float[]> values, String place, Map<String, float[]> weights) {
		boolean scale = source.flag("scale");
		boolean center = source.flag("center");
		source.require(values.size() == 2 + (scale ? 1 : 0) + (center ? 1 : 0), "has other weights than its settings say");
		int at = 0;
		float[] ones = new float[values.get(0).length];
		java.util.Arrays.fill(ones, 1);
		weights.put(place + "_gamma", scale ? values.get(at++) : ones);
		weights.put(place + "_beta", center ? values.get(at++) : new float[ones.length]);
		weights.put(place + "_mean", values.get(at));
		weights.put(place + "_var", values.get(at + 1));
	}

	/** [rows, columns, channels, kernels] to [kernels, channels, rows, columns]. */
	private static float[] convolution(float[] values, int kernels, int places) {
		int channels = values.length / kernels / places;
		float[] turned = new float[values.length];
		for (int k = 0; k < kernels; k++) {
			for (int c = 0; c < channels; c++) {
				for (int p = 0; p < places; p++) {
					turned[(k * channels + c) * places + p] = values[(p * channels + c) * kernels + k];
				}
			}
		}
		return turned;
	}

	/** Inputs pixel by pixel to inputs channel by channel. */
	private static float[] dense(KerasLayer source, float[] values, int units, Shape before) {
		source.require(values.length == before.values() * units, "has " + values.length / units + " inputs, and " + before.values() + " come in");
		int pixels = before.height() * before.width();
		float[] turned = new float[values.length];
		for (int p = 0; p < pixels; p++) {
			for (int c = 0; c < before.depth(); c++) {
				System.arraycopy(values, (p * before.depth() + c) * units, turned, (c * pixels + p) * units, units);
			}
		}
		return turned;
	}

	/** Kernels over grey become kernels over red, green and blue whose sums are the same. */
	private static void colour(Piece first, Map<String, float[]> weights) {
		if (!(first.layer() instanceof Layer.Convolution)) {
			throw new IllegalArgumentException("it takes grey images and does not begin with a convolution");
		}
		float[] grey = weights.get("0_W");
		int kernels = weights.get("0_b").length;
		int places = grey.length / kernels;
		float[] coloured = new float[3 * grey.length];
		for (int k = 0; k < kernels; k++) {
			for (int c = 0; c < 3; c++) {
				for (int p = 0; p < places; p++) {
					coloured[(k * 3 + c) * places + p] = LUMA[c] * grey[k * places + p];
				}
			}
		}
		weights.put("0_W", coloured);
	}
}
