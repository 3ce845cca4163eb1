package org.fervor.compute.fast;

import static org.fervor.compute.fast.OneDnn.arg;

import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.fervor.core.network.Activation;

/** Activations: fused into the primitive that makes the sums, and as a step of their own on the way back. Derivatives come from the result, so the sums need not be kept. */
final class ActivationFunction {

	private ActivationFunction() {
	}

	/** Attributes of a primitive that applies the activation to its sums. */
	static primitive_attr fused(OneDnn dnn, Activation activation) {
		primitive_attr attributes = dnn.attributes();
		if (activation != Activation.IDENTITY) {
			post_ops after = dnn.own(new post_ops());
			after.append_eltwise(algorithm(activation), 0, 0);
			attributes.set_post_ops(after);
		}
		return attributes;
	}

	/** Multiplies the gradient, in place, by the derivative of the activation that gave the output. */
	static void addDerivative(Stage.Builder stage, OneDnn dnn, Activation activation, Tensor output, Tensor gradient) {
		if (activation == Activation.IDENTITY || gradient == null) {
			return;
		}
		algorithm algorithm = algorithm(activation);
		eltwise_forward.primitive_desc hint = dnn.own(new eltwise_forward.primitive_desc(dnn.engine(), prop_kind.forward_training, algorithm, output.layout(),
				output.layout(), 0, 0, dnn.attributes(), false));
		eltwise_backward.primitive_desc description = new eltwise_backward.primitive_desc(dnn.engine(), algorithm, output.layout(), output.layout(), output.layout(), 0, 0,
				hint, dnn.attributes(), false);
		stage.backward(dnn.step(description, new eltwise_backward(description), arg(dnnl.DNNL_ARG_DST, output), arg(dnnl.DNNL_ARG_DIFF_DST, gradient),
				arg(dnnl.DNNL_ARG_DIFF_SRC, gradient)));
	}

	private static algorithm algorithm(Activation activation) {
		return switch (activation) {
			case RELU -> algorithm.eltwise_relu_use_dst_for_bwd;
			case TANH -> algorithm.eltwise_tanh_use_dst_for_bwd;
			case SIGMOID -> algorithm.eltwise_logistic_use_dst_for_bwd;
			case IDENTITY -> throw new IllegalArgumentException("identity needs no primitive");
		};
	}
}
