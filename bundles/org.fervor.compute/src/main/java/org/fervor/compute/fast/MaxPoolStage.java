package org.fervor.compute.fast;

import static org.fervor.compute.fast.OneDnn.arg;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Layer;

/**
 * Max-pooling. An activation before it is monotone, so that pooling and activation commute: its derivative is applied to the pooled gradient, which is smaller.
 */
final class MaxPoolStage {

	private static final long[] NOTHING = { 0, 0 };

	private MaxPoolStage() {
	}

	/** Makes the stage; {@code pending} is the activation whose derivative the stage before left to this one. */
	static Stage of(PassContext context, Layer.MaxPool p, Stage before, Activation pending) {
		OneDnn dnn = context.dnn();
		Tensor input = before.output();
		long[] window = { p.size(), p.size() };
		long[] strides = { p.stride(), p.stride() };
		long[] outputDims = { input.images(), input.channels(), (input.height() - p.size()) / p.stride() + 1, (input.width() - p.size()) / p.stride() + 1 };
		pooling_forward.primitive_desc forward = new pooling_forward.primitive_desc(dnn.engine(), context.forward(), algorithm.pooling_max, input.layout(),
				dnn.anyLayout(outputDims), strides, window, NOTHING, NOTHING, NOTHING, dnn.attributes(), false);
		Tensor output = dnn.allocate(forward.dst_desc(), outputDims);
		Stage.Builder stage = new Stage.Builder();
		if (!context.training()) {
			return stage.forward(dnn.step(forward, new pooling_forward(forward), arg(dnnl.DNNL_ARG_SRC, input), arg(dnnl.DNNL_ARG_DST, output))).build(output, null);
		}
		Tensor gradient = dnn.like(output);
		memory.desc layout = forward.workspace_desc();
		Tensor places = dnn.allocate(layout);
		stage.forward(dnn.step(forward, new pooling_forward(forward), arg(dnnl.DNNL_ARG_SRC, input), arg(dnnl.DNNL_ARG_DST, output), arg(dnnl.DNNL_ARG_WORKSPACE, places)));
		ActivationFunction.addDerivative(stage, dnn, pending, output, gradient);
		if (before.gradient() != null) {
			pooling_backward.primitive_desc backward = new pooling_backward.primitive_desc(dnn.engine(), algorithm.pooling_max, before.gradient().layout(),
					gradient.layout(), strides, window, NOTHING, NOTHING, NOTHING, forward, dnn.attributes(), false);
			stage.backward(dnn.step(backward, new pooling_backward(backward), arg(dnnl.DNNL_ARG_DIFF_DST, gradient), arg(dnnl.DNNL_ARG_DIFF_SRC, before.gradient()),
					arg(dnnl.DNNL_ARG_WORKSPACE, places)));
		}
		return stage.build(output, gradient);
	}
}
