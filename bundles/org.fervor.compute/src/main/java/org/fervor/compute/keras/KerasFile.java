package org.fervor.compute.keras;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/**
 * What stands in a file: the configuration as Keras wrote it, and the weights of each layer in Keras' order.
 * <p>
 * An {@code .h5} holds the configuration as an attribute and names each layer's weights. A {@code .keras} is a zip of {@code config.json} and {@code model.weights.h5}, whose
 * groups are called by kind and count ({@code conv2d}, {@code conv2d_1}, …), newer ones with the layer's name as an attribute.
 */
record KerasFile(JsonNode configuration, Map<String, List<float[]>> weights) {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	/** @throws IOException if the file is none of the two, or damaged */
	static KerasFile read(Path file) throws IOException {
		try {
			return isZip(file) ? zipped(file) : legacy(file);
		} catch (io.jhdf.exceptions.HdfException e) {
			throw new IOException("no readable HDF5: " + e.getMessage(), e);
		}
	}

	private static boolean isZip(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.read() == 'P' && in.read() == 'K';
		}
	}

	private static KerasFile legacy(Path file) throws IOException {
		try (HdfFile hdf = new HdfFile(file)) {
			Attribute configuration = hdf.getAttribute("model_config");
			if (configuration == null || !(hdf.getChild("model_weights") instanceof Group all)) {
				throw new IOException("it holds weights only, or no Keras model at all; save the whole model");
			}
			Map<String, List<float[]>> weights = new HashMap<>();
			for (Node node : all) {
				Attribute names = node.getAttribute("weight_names");
				if (node instanceof Group layer && names != null && !names.isEmpty() && names.getSize() > 0) {
					List<float[]> values = new ArrayList<>();
					for (Object name : (Object[]) names.getData()) {
						values.add(values(layer.getDatasetByPath(String.valueOf(name))));
					}
					weights.put(layer.getName(), values);
				}
			}
			return new KerasFile(MAPPER.readTree(String.valueOf(configuration.getData())), weights);
		}
	}

	private static KerasFile zipped(Path file) throws IOException {
		Path hdf = Files.createTempFile("fervor-keras", ".h5");
		try (ZipFile zip = new ZipFile(file.toFile())) {
			JsonNode configuration = MAPPER.readTree(new String(zip.getInputStream(entry(zip, "config.json")).readAllBytes(), StandardCharsets.UTF_8));
			Files.copy(zip.getInputStream(entry(zip, "model.weights.h5")), hdf, StandardCopyOption.REPLACE_EXISTING);
			return new KerasFile(configuration, weights(hdf, configuration));
		} finally {
			Files.deleteIfExists(hdf);
		}
	}

	private static ZipEntry entry(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new IOException("it has no entry " + name);
		}
		return entry;
	}

	private static Map<String, List<float[]>> weights(Path hdf, JsonNode configuration) throws IOException {
		Map<String, List<float[]>> weights = new HashMap<>();
		try (HdfFile file = new HdfFile(hdf)) {
			if (!(file.getChild("layers") instanceof Group layers)) {
				throw new IOException("its weights are not arranged as Keras 3 does it");
			}
			Map<String, Integer> counts = new HashMap<>();
			for (JsonNode layer : configuration.path("config").path("layers")) {
				String kind = snake(layer.path("class_name").asText());
				int count = counts.merge(kind, 1, Integer::sum) - 1;
				String name = layer.path("config").path("name").asText();
				if (layers.getChild(count == 0 ? kind : kind + "_" + count) instanceof Group group && group.getChild("vars") instanceof Group variables) {
					Attribute own = variables.getAttribute("name");
					weights.put(own == null ? name : String.valueOf(own.getData()), variables(variables));
				}
			}
		}
		return weights;
	}

	private static List<float[]> variables(Group group) {
		List<float[]> values = new ArrayList<>();
		for (int i = 0; group.getChild(String.valueOf(i)) instanceof Dataset dataset; i++) {
			values.add(values(dataset));
		}
		return values;
	}

	private static float[] values(Dataset dataset) {
		return floats(dataset.getDataFlat());
	}

	private static float[] floats(Object data) {
		if (data instanceof float[] floats) {
			return floats;
		} else if (data instanceof double[] doubles) {
			float[] single = new float[doubles.length];
			for (int i = 0; i < single.length; i++) {
				single[i] = (float) doubles[i];
			}
			return single;
		}
		throw new io.jhdf.exceptions.HdfException("weights of type " + data.getClass().getSimpleName());
	}

	/** As Keras names groups: {@code MaxPooling2D} becomes {@code max_pooling2d}, {@code ReLU} {@code re_lu}. */
	static String snake(String kind) {
		return kind.replaceAll("\\W+", "").replaceAll("(.)([A-Z][a-z]+)", "$1_$2").replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
	}
}
