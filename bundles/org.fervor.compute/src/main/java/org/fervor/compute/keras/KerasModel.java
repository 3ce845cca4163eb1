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
 * @param adapted what was not taken over as it stands, a line each
 * @param weights by DL4J's names of parameters, in DL4J's order: kernels [kernels, channels, rows, columns], dense weights [inputs, units] with inputs channel by channel
 */
public record KerasModel(Architecture architecture, Shape input, int classes, List<String> adapted, Map<String, float[]> weights) {

	/** Letters of a reason, at most: a file's own words may be of any length. */
	private static final int MOST_WORDS = 600;
	/** ITU-R BT.601, which is how grey images are made of coloured ones nearly everywhere. */
	private static final float[] LUMA = { 0.299f, 0.587f, 0.114f };

	/** @throws UserError if the file is no Keras model, or has a layer that this program does not know; the message names it */
	public static KerasModel read(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new UserError(file + ": there is no such file; name a model that Keras saved as .keras or .h5");
		}
		try (KerasFile stored = new KerasFile(file)) {
			Map<String, KerasLayer> layers = KerasLayer.all(stored.configuration());
			int[] size = size(layers);
			Translation translation = new Translation(layers);
			List<Piece> pieces = translation.pieces(KerasLayer.output(stored.configuration(), layers), size[0], size[1]);
			String name = file.getFileName().toString().replaceAll("\\.(keras|h5|hdf5)$", "");
			return model(name, pieces, size, stored, translation.adapted());
		} catch (IOException | RuntimeException e) {
			// foreign content: whatever it makes fail, the file is at fault
			String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
			throw new UserError(file + " cannot be read as a Keras model: " + (why.length() > MOST_WORDS ? why.substring(0, MOST_WORDS) + "…" : why), e);
		} catch (OutOfMemoryError e) {
			throw new UserError(file + " needs more memory than there is (" + e.getMessage() + "): close other programs", e);
		}
	}

	private static KerasModel model(String name, List<Piece> pieces, int[] size, KerasFile file, List<String> adapted) throws IOException {
		if (pieces.isEmpty() || !(pieces.get(pieces.size() - 1).layer() instanceof Layer.Output)) {
			throw new IllegalArgumentException("it does not end in a dense layer with softmax");
		}
		int classes = pieces.get(pieces.size() - 1).source().integer("units");
		Architecture architecture = new Architecture(name, pieces.stream().map(Piece::layer).toList());
		Shape input = new Shape(size[0], size[1], 3);
		NetworkShape shape = NetworkShape.of(architecture, input, classes);
		KerasWeights stored = file.weights(shape.parameters());
		Map<String, float[]> weights = new LinkedHashMap<>();
		// a dense layer at the beginning of a grey model has one input per pixel
		Shape seen = new Shape(size[0], size[1], size[2]);
		for (int i = 0; i < pieces.size(); i++) {
			put(pieces.get(i), String.valueOf(i), i == 0 ? seen : shape.layers().get(i - 1).output(), stored, weights);
		}
		if (size[2] == 1) {
			colour(pieces, weights);
		}
		return new KerasModel(architecture, input, classes, adapted, weights);
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

	private static void put(Piece piece, String place, Shape before, KerasWeights stored, Map<String, float[]> weights) {
		for (int c = 0; c < piece.chains().size(); c++) {
			for (int i = 0; i < piece.chains().get(c).size(); i++) {
				put(piece.chains().get(c).get(i), place + "-" + c + "-" + i, null, stored, weights);
			}
		}
		if (piece.source() == null) {
			return;
		}
		KerasLayer source = piece.source();
		List<float[]> values = stored.of(source.name());
		source.require(values != null, "has no weights in the file");
		if (piece.layer() instanceof Layer.BatchNorm) {
			norm(source, values, place, weights);
			return;
		}
		boolean dense = source.kind().equals("Dense");
		int outputs = source.integer(dense ? "units" : "filters");
		int[] kernel = source.pair("kernel_size", new int[] { 1, 1 });
		source.require(values.size() == (source.flag("use_bias") ? 2 : 1) && outputs >= 1 && values.get(0).length % (outputs * (dense ? 1 : kernel[0] * kernel[1])) == 0,
				"has other weights than its settings say");
		float[] bias = source.flag("use_bias") ? values.get(1) : new float[outputs];
		source.require(bias.length == outputs, "has " + bias.length + " biases and " + outputs + " outputs");
		for (int n = piece.folded().size() - 1; n >= 0; n--) {
			fold(piece.folded().get(n), stored, values.get(0), bias);
		}
		weights.put(place + "_W", dense ? dense(source, values.get(0), outputs, before) : convolution(values.get(0), outputs, kernel[0] * kernel[1]));
		weights.put(place + "_b", bias);
	}

	/** Changes a dense layer's weights, in place, so that it gives on raw values what it gave on normalised ones. */
	private static void fold(KerasLayer norm, KerasWeights stored, float[] kernel, float[] bias) {
		List<float[]> values = stored.of(norm.name());
		norm.require(values != null, "has no weights in the file");
		Map<String, float[]> named = new LinkedHashMap<>();
		norm(norm, values, "", named);
		float[] mean = named.get("_mean");
		norm.require(mean.length == kernel.length / bias.length && named.values().stream().allMatch(v -> v.length == mean.length), "has other weights than its settings say");
		double epsilon = norm.number("epsilon", 1e-3);
		double[] sums = new double[bias.length];
		for (int i = 0; i < mean.length; i++) {
			double scale = named.get("_gamma")[i] / Math.sqrt(named.get("_var")[i] + epsilon);
			double shift = named.get("_beta")[i] - mean[i] * scale;
			for (int u = 0; u < bias.length; u++) {
				int at = i * bias.length + u;
				sums[u] += shift * kernel[at];
				kernel[at] *= (float) scale;
			}
		}
		for (int u = 0; u < bias.length; u++) {
			bias[u] += (float) sums[u];
		}
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

	/** Weights of what comes first over grey become kernels over red, green and blue whose sums are the same. */
	private static void colour(List<Piece> pieces, Map<String, float[]> weights) {
		int place = 0;
		while (pieces.get(place).layer() instanceof Layer.Dropout) {
			place++;
		}
		Layer first = pieces.get(place).layer();
		boolean dense = first instanceof Layer.Dense || first instanceof Layer.Output;
		if (!dense && !(first instanceof Layer.Convolution) && !(first instanceof Layer.ValidConvolution)) {
			throw new IllegalArgumentException("it takes grey images and begins neither with a convolution nor with a dense layer");
		}
		float[] grey = weights.get(place + "_W");
		// a dense layer's inputs come channel by channel, a kernel's within each kernel
		int blocks = dense ? 1 : weights.get(place + "_b").length;
		int places = grey.length / blocks;
		float[] coloured = new float[3 * grey.length];
		for (int k = 0; k < blocks; k++) {
			for (int c = 0; c < 3; c++) {
				for (int p = 0; p < places; p++) {
					coloured[(k * 3 + c) * places + p] = LUMA[c] * grey[k * places + p];
				}
			}
		}
		weights.put(place + "_W", coloured);
	}
}
