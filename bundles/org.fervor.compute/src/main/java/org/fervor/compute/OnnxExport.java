package org.fervor.compute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.fervor.core.io.AtomicFile;
import org.fervor.core.label.Expression;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Layer;
import org.fervor.core.network.LayerCost;
import org.fervor.core.network.Shape;
import org.fervor.core.task.UserError;
import org.nd4j.linalg.api.ndarray.INDArray;

import onnx.Onnx;

/**
 * Writes a network as ONNX, opset 13, one operation per layer and one per activation; dropout is left out. Nothing is folded, so that scores stay the same. Dense weights are
 * [units, inputs], the only order that OpenCV's importer takes in all its versions.
 */
final class OnnxExport {

	static final String INPUT = "image";
	static final String OUTPUT = "scores";
	private static final int OPSET = 13;
	private static final int IR_VERSION = 8;

	private final OnnxGraph graph = new OnnxGraph();
	private final Map<String, INDArray> parameters;
	private final ModelHeader header;

	private OnnxExport(Dl4jNetwork network, ModelHeader header) {
		this.parameters = network.byName();
		this.header = header;
	}

	/** Writes the file as a whole, or leaves what was there. */
	static void write(Path file, Dl4jNetwork network, ModelHeader header) throws IOException {
		AtomicFile.write(file, new OnnxExport(network, header).model().toByteArray());
	}

	private Onnx.ModelProto model() {
		Shape input = header.input();
		graph.input(INPUT, input.depth(), input.height(), input.width());
		String value = INPUT;
		Shape shape = input;
		List<LayerCost> layers = header.shape().layers();
		for (int i = 0; i < layers.size(); i++) {
			value = add(i, layers.get(i), shape, value);
			shape = layers.get(i).output();
		}
		graph.add("Softmax", OUTPUT, List.of(value), OnnxGraph.integer("axis", 1));
		graph.output(OUTPUT, header.labels().size());
		return Onnx.ModelProto.newBuilder().setIrVersion(IR_VERSION).setProducerName("Fervor").addOpsetImport(Onnx.OperatorSetIdProto.newBuilder().setVersion(OPSET))
				.addMetadataProps(property("classes", header.labels().expressions().stream().map(Expression::id).collect(Collectors.joining(","))))
				.addMetadataProps(property("scale", Pixels.SCALE_NAME)).setGraph(graph.build(header.architecture().id())).build();
	}

	private static Onnx.StringStringEntryProto property(String key, String value) {
		return Onnx.StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
	}

	private String add(int place, LayerCost cost, Shape before, String value) {
		Layer layer = cost.layer();
		boolean needsPixels = layer instanceof Layer.Convolution || layer instanceof Layer.RectangularConvolution || layer instanceof Layer.ValidConvolution
				|| layer instanceof Layer.MaxPool;
		if (needsPixels && !pixels(place)) {
			throw new UserError(header.architecture().name() + " cannot be exported: " + header.architecture().layerNames().get(place) + " stands behind a dense layer");
		} else if (layer instanceof Layer.Convolution c) {
			long vertical = padding(before.height(), cost.output().height(), c.kernelSize(), c.stride());
			long horizontal = padding(before.width(), cost.output().width(), c.kernelSize(), c.stride());
			return activated(convolution(place, new long[] { c.kernels(), before.depth(), c.kernelSize(), c.kernelSize() }, c.stride(), vertical, horizontal, value), c.activation());
		} else if (layer instanceof Layer.RectangularConvolution c) {
			return activated(convolution(place, new long[] { c.kernels(), before.depth(), c.rows(), c.columns() }, 1, c.rows() - 1, c.columns() - 1, value), c.activation());
		} else if (layer instanceof Layer.ValidConvolution c) {
			return activated(convolution(place, new long[] { c.kernels(), before.depth(), c.rows(), c.columns() }, c.stride(), 0, 0, value), c.activation());
		} else if (layer instanceof Layer.Activate a) {
			return activated(value, a.activation());
		} else if (layer instanceof Layer.LeakyRelu r) {
			return graph.add("LeakyRelu", List.of(value), OnnxGraph.number("alpha", r.slope()));
		} else if (layer instanceof Layer.MaxPool p) {
			return graph.add("MaxPool", List.of(value), OnnxGraph.integers("kernel_shape", p.size(), p.size()), OnnxGraph.integers("strides", p.stride(), p.stride()));
		} else if (layer instanceof Layer.BatchNorm b) {
			long channels = before.depth();
			return graph.add("BatchNormalization", List.of(value, vector(place, "gamma", channels), vector(place, "beta", channels), vector(place, "mean", channels),
					vector(place, "var", channels)), OnnxGraph.number("epsilon", b.epsilon()));
		} else if (layer instanceof Layer.Dropout) {
			return value;
		} else if (layer instanceof Layer.Dense d) {
			return activated(dense(place, before, d.units(), value), d.activation());
		} else if (layer instanceof Layer.Output) {
			return dense(place, before, cost.output().depth(), value);
		}
		throw new UserError(header.architecture().name() + " cannot be exported: ONNX is not written for its layer " + header.architecture().layerNames().get(place));
	}

	/**
	 * A convolution.
	 *
	 * @param dims       of its kernels: how many, channels, rows, columns
	 * @param vertical   rows that are added above and below together
	 * @param horizontal columns left and right together
	 */
	private String convolution(int place, long[] dims, int stride, long vertical, long horizontal, String value) {
		return graph.add("Conv", List.of(value, weights(place, "W", dims), vector(place, "b", dims[0])), OnnxGraph.integers("kernel_shape", dims[2], dims[3]),
				OnnxGraph.integers("strides", stride, stride), OnnxGraph.integers("pads", vertical / 2, horizontal / 2, vertical - vertical / 2, horizontal - horizontal / 2));
	}

	private static long padding(int before, int after, int kernel, int stride) {
		return Math.max(0, (after - 1) * stride + kernel - before);
	}

	private String dense(int place, Shape before, int units, String value) {
		String flat = pixels(place) ? graph.add("Flatten", List.of(value)) : value;
		String name = place + "_W";
		String turned = graph.weights(name, parameters.get(name).transpose().dup('c').data().asFloat(), units, before.values());
		return graph.add("Gemm", List.of(flat, turned, vector(place, "b", units)), OnnxGraph.integer("transB", 1));
	}

	/** Whether what comes into a layer has rows and columns, be they only one. */
	private boolean pixels(int place) {
		return header.architecture().layers().subList(0, place).stream().noneMatch(l -> l instanceof Layer.Dense);
	}

	private String activated(String value, Activation activation) {
		return switch (activation) {
			case RELU -> graph.add("Relu", List.of(value));
			case TANH -> graph.add("Tanh", List.of(value));
			case SIGMOID -> graph.add("Sigmoid", List.of(value));
			case IDENTITY -> value;
		};
	}

	private String vector(int place, String key, long length) {
		return weights(place, key, length);
	}

	private String weights(int place, String key, long... dims) {
		String name = place + "_" + key;
		// ND4J's own order in memory may be another
		return graph.weights(name, parameters.get(name).dup('c').data().asFloat(), dims);
	}
}
