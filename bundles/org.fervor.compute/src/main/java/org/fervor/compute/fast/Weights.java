package org.fervor.compute.fast;

import java.nio.FloatBuffer;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The parameters of a DL4J network as native memory, in place, and memory of the same arrangement for their gradients. Owns the gradients only. */
final class Weights implements AutoCloseable {

	private final MultiLayerNetwork network;
	private final FloatPointer parameters;
	private final FloatPointer gradients;

	private Weights(MultiLayerNetwork network, long gradients) {
		this.network = network;
		this.parameters = (FloatPointer) network.params().data().addressPointer();
		this.gradients = new FloatPointer(gradients);
	}

	/** With room for gradients. */
	static Weights forTraining(MultiLayerNetwork network) {
		return new Weights(network, network.numParams());
	}

	/** Without gradients. */
	static Weights forScoring(MultiLayerNetwork network) {
		return new Weights(network, 0);
	}

	/** One parameter of one layer: key {@code W}, {@code b}, {@code gamma}, {@code beta}, {@code mean} or {@code var}. */
	Tensor parameter(OneDnn dnn, int layer, String key, memory.desc layout, long... dims) {
		return dnn.view(dnn.own(parameters.getPointer(offset(layer, key))), layout, dims);
	}

	/** Where the gradient of a parameter belongs. */
	Tensor gradient(OneDnn dnn, int layer, String key, memory.desc layout, long... dims) {
		return dnn.view(dnn.own(gradients.getPointer(offset(layer, key))), layout, dims);
	}

	/** All parameters one after another, in DL4J's order. */
	FloatBuffer parameters() {
		return new FloatPointer(parameters).capacity(count()).asBuffer();
	}

	/** All gradients in the order of the parameters. */
	FloatBuffer gradients() {
		return new FloatPointer(gradients).capacity(count()).asBuffer();
	}

	private long count() {
		return network.numParams();
	}

	/** Place of a parameter's first value among all. */
	private long offset(int layer, String key) {
		INDArray view = network.getParam(layer + "_" + key);
		return view.offset() - network.params().offset();
	}

	@Override
	public void close() {
		gradients.close();
	}
}
