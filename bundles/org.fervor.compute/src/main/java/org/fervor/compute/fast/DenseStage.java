package org.fervor.compute.fast;

import static org.fervor.compute.fast.OneDnn.arg;

import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.global.dnnl;
import org.fervor.core.network.Activation;

/** A fully connected layer and its activation. DL4J's weights lie as oneDNN's "oi" does, so they are used where they are. */
final class DenseStage {

	private final PassContext context;
	private final OneDnn dnn;
	private final int layer;
	private final Stage before;
	private final Stage.Builder stage = new Stage.Builder();
	private final long[] dims;
	private final memory.desc weightLayout;
	private final memory.desc biasLayout;

	private DenseStage(PassContext context, int layer, long units, Stage before) {
		this.context = context;
		this.dnn = context.dnn();
		this.layer = layer;
		this.before = before;
		this.dims = new long[] { units, before.output().channels() };
		this.weightLayout = dnn.layout(format_tag.oi, dims);
		this.biasLayout = dnn.layout(format_tag.x, units);
	}

	/** Makes the stage; what comes in must be vectors. */
	static Stage of(PassContext context, int layer, long units, Activation activation, Stage before) {
		return new DenseStage(context, layer, units, before).build(activation);
	}

	private Stage build(Activation activation) {
		Tensor input = before.output();
		long[] outputDims = { input.images(), dims[0] };
		Tensor output = dnn.allocate(dnn.layout(format_tag.nc, outputDims), outputDims);
		Tensor gradient = context.gradientOf(output);
		inner_product_forward.primitive_desc forward = new inner_product_forward.primitive_desc(dnn.engine(), context.forward(), input.layout(), weightLayout, biasLayout,
				output.layout(), ActivationFunction.fused(dnn, activation), false);
		Tensor weights = context.weights().parameter(dnn, layer, "W", weightLayout, dims);
		stage.forward(dnn.step(forward, new inner_product_forward(forward), arg(dnnl.DNNL_ARG_SRC, input), arg(dnnl.DNNL_ARG_WEIGHTS, weights),
				arg(dnnl.DNNL_ARG_BIAS, context.weights().parameter(dnn, layer, "b", biasLayout, dims[0])), arg(dnnl.DNNL_ARG_DST, output)));
		if (context.training()) {
			ActivationFunction.addDerivative(stage, dnn, activation, output, gradient);
			addWeightGradients(forward, gradient);
			addInputGradient(forward, gradient, weights);
		}
		return stage.build(output, gradient);
	}

	private void addWeightGradients(inner_product_forward.primitive_desc forward, Tensor gradient) {
		if (!context.learns(layer)) {
			return;
		}
		inner_product_backward_weights.primitive_desc description = new inner_product_backward_weights.primitive_desc(dnn.engine(), before.output().layout(), weightLayout,
				biasLayout, gradient.layout(), forward, dnn.attributes(), false);
		stage.backward(dnn.step(description, new inner_product_backward_weights(description), arg(dnnl.DNNL_ARG_SRC, before.output()),
				arg(dnnl.DNNL_ARG_DIFF_DST, gradient), arg(dnnl.DNNL_ARG_DIFF_WEIGHTS, context.weights().gradient(dnn, layer, "W", weightLayout, dims)),
				arg(dnnl.DNNL_ARG_DIFF_BIAS, context.weights().gradient(dnn, layer, "b", biasLayout, dims[0]))));
	}

	private void addInputGradient(inner_product_forward.primitive_desc forward, Tensor gradient, Tensor weights) {
		if (before.gradient() == null) {
			return;
		}
		inner_product_backward_data.primitive_desc description = new inner_product_backward_data.primitive_desc(dnn.engine(), before.gradient().layout(), weightLayout,
				gradient.layout(), forward, dnn.attributes(), false);
		stage.backward(dnn.step(description, new inner_product_backward_data(description), arg(dnnl.DNNL_ARG_DIFF_DST, gradient), arg(dnnl.DNNL_ARG_WEIGHTS, weights),
				arg(dnnl.DNNL_ARG_DIFF_SRC, before.gradient())));
	}
}
