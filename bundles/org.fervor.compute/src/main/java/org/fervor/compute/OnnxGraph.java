package org.fervor.compute;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import org.nd4j.shade.protobuf.ByteString;

import onnx.Onnx;

/** An ONNX graph while it grows: one node per operation, each result named. */
final class OnnxGraph {

	private final Onnx.GraphProto.Builder graph = Onnx.GraphProto.newBuilder();
	private int nodes;

	/** Adds an operation. @return the name of its result */
	String add(String operation, List<String> inputs, Onnx.AttributeProto... attributes) {
		String result = operation.toLowerCase(java.util.Locale.ROOT) + "_" + nodes++;
		add(operation, result, inputs, attributes);
		return result;
	}

	/** Adds an operation whose result has a given name. */
	void add(String operation, String result, List<String> inputs, Onnx.AttributeProto... attributes) {
		graph.addNode(Onnx.NodeProto.newBuilder().setOpType(operation).setName(result).addAllInput(inputs).addOutput(result).addAllAttribute(List.of(attributes)));
	}

	/** Adds a tensor of weights. @return its name */
	String weights(String name, float[] values, long... dims) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		Onnx.TensorProto.Builder tensor = Onnx.TensorProto.newBuilder().setName(name).setDataType(Onnx.TensorProto.DataType.FLOAT_VALUE)
				.setRawData(ByteString.copyFrom(bytes.array()));
		for (long dim : dims) {
			tensor.addDims(dim);
		}
		graph.addInitializer(tensor);
		return name;
	}

	/** Names what goes in: a batch of any size. */
	void input(String name, long... dims) {
		graph.addInput(value(name, dims));
	}

	/** Names what comes out: a batch of any size. */
	void output(String name, long... dims) {
		graph.addOutput(value(name, dims));
	}

	Onnx.GraphProto build(String name) {
		return graph.setName(name).build();
	}

	static Onnx.AttributeProto integers(String name, long... values) {
		Onnx.AttributeProto.Builder attribute = Onnx.AttributeProto.newBuilder().setName(name).setType(Onnx.AttributeProto.AttributeType.INTS);
		for (long value : values) {
			attribute.addInts(value);
		}
		return attribute.build();
	}

	static Onnx.AttributeProto integer(String name, long value) {
		return Onnx.AttributeProto.newBuilder().setName(name).setType(Onnx.AttributeProto.AttributeType.INT).setI(value).build();
	}

	static Onnx.AttributeProto number(String name, double value) {
		return Onnx.AttributeProto.newBuilder().setName(name).setType(Onnx.AttributeProto.AttributeType.FLOAT).setF((float) value).build();
	}

	private static Onnx.ValueInfoProto value(String name, long... dims) {
		Onnx.TensorShapeProto.Builder shape = Onnx.TensorShapeProto.newBuilder().addDim(Onnx.TensorShapeProto.Dimension.newBuilder().setDimParam("batch"));
		for (long dim : dims) {
			shape.addDim(Onnx.TensorShapeProto.Dimension.newBuilder().setDimValue(dim));
		}
		Onnx.TypeProto.Tensor tensor = Onnx.TypeProto.Tensor.newBuilder().setElemType(Onnx.TensorProto.DataType.FLOAT_VALUE).setShape(shape).build();
		return Onnx.ValueInfoProto.newBuilder().setName(name).setType(Onnx.TypeProto.newBuilder().setTensorType(tensor)).build();
	}
}
