package org.fervor.compute.fast;

import java.nio.FloatBuffer;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/** The parameters of a model as native memory, in place, and memory of the same arrangement for their gradients. Owns the gradients only. */
final class Weights implements AutoCloseable {

	private final Model model;
	private final FloatPointer parameters;
	private final FloatPointer gradients;

	private Weights(Model model, long gradients) {
		this.model = model;
		this.parameters = Floats.at(model.parameters(), model.parameterCount());
		this.gradients = new FloatPointer(gradients);
	}

	/** With room for gradients. */
	static Weights forTraining(Model model) {
		Weights weights = new Weights(model, model.parameterCount());
		// running statistics lie among the parameters and get no gradient: theirs stays 0 for ever
		weights.gradients.zero();
		return weights;
	}

	/** Without gradients. */
	static Weights forScoring(Model model) {
		return new Weights(model, 0);
	}

	/** One parameter of one layer; for keys see {@link Model#offset}. */
	Tensor parameter(OneDnn dnn, int layer, String key, memory.desc layout, long... dims) {
		return dnn.view(dnn.own(parameters.getPointer(model.offset(layer, key))), layout, dims);
	}

	/** Where the gradient of a parameter belongs. */
	Tensor gradient(OneDnn dnn, int layer, String key, memory.desc layout, long... dims) {
		return dnn.view(dnn.own(gradients.getPointer(model.offset(layer, key))), layout, dims);
	}

	/** All parameters one after another, in the model's order. */
	FloatBuffer parameters() {
		return parameters.asBuffer();
	}

	/** All gradients in the order of the parameters. */
	FloatBuffer gradients() {
		return gradients.asBuffer();
	}

	@Override
	public void close() {
		gradients.close();
	}
}
