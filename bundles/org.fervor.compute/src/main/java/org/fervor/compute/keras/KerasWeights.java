package org.fervor.compute.keras;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** Weights by the names of layers, in Keras' order. */
record KerasWeights(Map<String, List<float[]>> byLayer) {

	/** What a layer has at most: a kernel, a bias, or four vectors, with room for kinds to come. */
	private static final int MOST_PER_LAYER = 16;

	/** Null where the layer has none. */
	List<float[]> of(String layer) {
		return byLayer.get(layer);
	}

	/** An {@code .h5} names each layer's weights. */
	static KerasWeights legacy(HdfFile hdf, long most) throws IOException {
		if (!(hdf.getChild("model_weights") instanceof Group all)) {
			throw new IOException("it holds no weights; save the whole model");
		}
		Map<String, List<float[]>> weights = new HashMap<>();
		for (Node node : all) {
			Attribute names = node.getAttribute("weight_names");
			if (node instanceof Group layer && names != null && !names.isEmpty() && names.getSize() > 0) {
				require(names.getSize() <= MOST_PER_LAYER && names.getData() instanceof Object[], "the weights of " + layer.getName() + " are not named as Keras does it");
				List<float[]> values = new ArrayList<>();
				for (Object name : (Object[]) names.getData()) {
					values.add(values(layer.getDatasetByPath(String.valueOf(name)), most));
				}
				weights.put(layer.getName(), values);
			}
		}
		return new KerasWeights(weights);
	}

	/** The groups in a {@code .keras} are called by kind and count ({@code conv2d}, {@code conv2d_1}, …), newer ones with the layer's name as an attribute. */
	static KerasWeights zipped(HdfFile hdf, JsonNode configuration, long most) throws IOException {
		if (!(hdf.getChild("layers") instanceof Group layers)) {
			throw new IOException("its weights are not arranged as Keras 3 does it");
		}
		Map<String, List<float[]>> weights = new HashMap<>();
		Map<String, Integer> counts = new HashMap<>();
		for (JsonNode layer : configuration.path("config").path("layers")) {
			String kind = snake(layer.path("class_name").asText());
			int count = counts.merge(kind, 1, Integer::sum) - 1;
			String name = layer.path("config").path("name").asText();
			if (layers.getChild(count == 0 ? kind : kind + "_" + count) instanceof Group group && group.getChild("vars") instanceof Group variables) {
				Attribute own = variables.getAttribute("name");
				weights.put(own == null ? name : String.valueOf(own.getData()), variables(variables, most));
			}
		}
		return new KerasWeights(weights);
	}

	private static List<float[]> variables(Group group, long most) throws IOException {
		List<float[]> values = new ArrayList<>();
		for (int i = 0; i < MOST_PER_LAYER && group.getChild(String.valueOf(i)) instanceof Dataset dataset; i++) {
			values.add(values(dataset, most));
		}
		return values;
	}

	private static float[] values(Dataset dataset, long most) throws IOException {
		require(dataset != null, "weights are missing");
		long size = 1;
		for (long dimension : dataset.getDimensions()) {
			require(dimension >= 0 && (dimension == 0 || size <= most / dimension), dataset.getPath() + " is larger than the whole network");
			size *= dimension;
		}
		Object data = size == 0 ? new float[0] : dataset.getDataFlat();
		float[] values = data instanceof float[] floats ? floats : single(dataset, data);
		for (float value : values) {
			require(Float.isFinite(value), dataset.getPath() + " holds " + value);
		}
		return values;
	}

	private static float[] single(Dataset dataset, Object data) throws IOException {
		require(data instanceof double[], dataset.getPath() + " holds no numbers of single or double precision");
		double[] doubles = (double[]) data;
		float[] single = new float[doubles.length];
		for (int i = 0; i < single.length; i++) {
			single[i] = (float) doubles[i];
		}
		return single;
	}

	private static void require(boolean condition, String why) throws IOException {
		if (!condition) {
			throw new IOException(why);
		}
	}

	/** As Keras names groups: {@code MaxPooling2D} becomes {@code max_pooling2d}, {@code ReLU} {@code re_lu}. */
	static String snake(String kind) {
		return kind.replaceAll("\\W+", "").replaceAll("(.)([A-Z][a-z]+)", "$1_$2").replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
	}
}
