package org.fervor.compute.fast;

import static org.fervor.compute.fast.OneDnn.arg;

import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.fervor.core.network.Layer;

/**
 * Convolution with same padding and its activation. oneDNN picks the layouts of result and kernels; DL4J's own kernels are copied into that layout once per step. Where it
 * has only reference code for the layouts that the neighbours chose (few channels), it picks those, too, and values are copied between.
 */
final class ConvolutionStage {

	private final PassContext context;
	private final OneDnn dnn;
	private final int layer;
	private final Stage before;
	private final Stage.Builder stage = new Stage.Builder();
	private final long[] kernelDims;
	private final long[] strides;
	private final long[] paddingBefore;
	private final long[] paddingAfter;
	private final memory.desc anyKernels;
	private final memory.desc biasLayout;
	private final Tensor kernels;

	private ConvolutionStage(PassContext context, int layer, Layer.Convolution c, Stage before) {
		this.context = context;
		this.dnn = context.dnn();
		this.layer = layer;
		this.before = before;
		Tensor input = before.output();
		kernelDims = new long[] { c.kernels(), input.channels(), c.kernelSize(), c.kernelSize() };
		strides = new long[] { c.stride(), c.stride() };
		long vertical = padding(input.height(), c);
		long horizontal = padding(input.width(), c);
		paddingBefore = new long[] { vertical / 2, horizontal / 2 };
		paddingAfter = new long[] { vertical - vertical / 2, horizontal - horizontal / 2 };
		anyKernels = dnn.anyLayout(kernelDims);
		biasLayout = dnn.layout(format_tag.x, c.kernels());
		kernels = context.weights().parameter(dnn, layer, "W", dnn.layout(format_tag.oihw, kernelDims), kernelDims);
	}

	/**
	 * Makes the stage.
	 *
	 * @param derivativeLater whether the stage after it applies the activation's derivative
	 */
	static Stage of(PassContext context, int layer, Layer.Convolution c, Stage before, boolean derivativeLater) {
		return new ConvolutionStage(context, layer, c, before).build(c, derivativeLater);
	}

	private Stage build(Layer.Convolution c, boolean derivativeLater) {
		long[] inputDims = before.output().dims();
		long[] outputDims = { inputDims[0], c.kernels(), positions(inputDims[2], c), positions(inputDims[3], c) };
		convolution_forward.primitive_desc forward = dnn.fastest(layout -> forward(c, layout, dnn.anyLayout(outputDims)), before.output().layout(), dnn.anyLayout(inputDims));
		Tensor input = dnn.arranged(before.output(), forward.src_desc(), stage::forward);
		Tensor output = dnn.allocate(forward.dst_desc(), outputDims);
		Tensor gradient = context.gradientOf(output);
		stage.forward(dnn.step(forward, new convolution_forward(forward), arg(dnnl.DNNL_ARG_SRC, input), arg(dnnl.DNNL_ARG_WEIGHTS, kernelsAs(forward.weights_desc())),
				arg(dnnl.DNNL_ARG_BIAS, context.weights().parameter(dnn, layer, "b", biasLayout, c.kernels())), arg(dnnl.DNNL_ARG_DST, output)));
		if (context.training()) {
			if (!derivativeLater) {
				ActivationFunction.addDerivative(stage, dnn, c.activation(), output, gradient);
			}
			addWeightGradients(forward, input, gradient);
			addInputGradient(forward, gradient);
		}
		return stage.build(output, gradient);
	}

	private convolution_forward.primitive_desc forward(Layer.Convolution c, memory.desc input, memory.desc output) {
		return new convolution_forward.primitive_desc(dnn.engine(), context.forward(), algorithm.convolution_direct, input, anyKernels, biasLayout, output, strides, paddingBefore,
				paddingAfter, ActivationFunction.fused(dnn, c.activation()), false);
	}

	private void addWeightGradients(convolution_forward.primitive_desc forward, Tensor input, Tensor gradient) {
		if (!context.learns(layer)) {
			return;
		}
		convolution_backward_weights.primitive_desc description = dnn.fastest(
				any -> new convolution_backward_weights.primitive_desc(dnn.engine(), algorithm.convolution_direct, any ? dnn.anyLayout(input.dims()) : input.layout(), anyKernels,
						biasLayout, any ? dnn.anyLayout(gradient.dims()) : gradient.layout(), strides, paddingBefore, paddingAfter, forward, dnn.attributes(), false),
				false, true);
		Tensor target = context.weights().gradient(dnn, layer, "W", kernels.layout(), kernelDims);
		memory.desc layout = dnn.own(description.diff_weights_desc());
		Tensor result = OneDnn.same(layout, target.layout()) ? target : dnn.allocate(layout, kernelDims);
		Tensor source = dnn.arranged(input, description.src_desc(), stage::backward);
		Tensor slope = dnn.arranged(gradient, description.diff_dst_desc(), stage::backward);
		stage.backward(dnn.step(description, new convolution_backward_weights(description), arg(dnnl.DNNL_ARG_SRC, source), arg(dnnl.DNNL_ARG_DIFF_DST, slope),
				arg(dnnl.DNNL_ARG_DIFF_WEIGHTS, result), arg(dnnl.DNNL_ARG_DIFF_BIAS, context.weights().gradient(dnn, layer, "b", biasLayout, kernelDims[0]))));
		if (result != target) {
			stage.backward(dnn.reorder(result, target));
		}
	}

	/** Not for the first layer: nobody asks for the gradient of the images. */
	private void addInputGradient(convolution_forward.primitive_desc forward, Tensor gradient) {
		if (before.gradient() == null) {
			return;
		}
		Tensor wanted = before.gradient();
		convolution_backward_data.primitive_desc description = dnn.fastest(
				any -> new convolution_backward_data.primitive_desc(dnn.engine(), algorithm.convolution_direct, any ? dnn.anyLayout(wanted.dims()) : wanted.layout(), anyKernels,
						any ? dnn.anyLayout(gradient.dims()) : gradient.layout(), strides, paddingBefore, paddingAfter, forward, dnn.attributes(), false),
				false, true);
		Tensor slope = dnn.arranged(gradient, description.diff_dst_desc(), stage::backward);
		memory.desc layout = dnn.own(description.diff_src_desc());
		Tensor result = OneDnn.same(layout, wanted.layout()) ? wanted : dnn.allocate(layout, wanted.dims());
		stage.backward(dnn.step(description, new convolution_backward_data(description), arg(dnnl.DNNL_ARG_DIFF_DST, slope),
				arg(dnnl.DNNL_ARG_WEIGHTS, kernelsAs(description.weights_desc())), arg(dnnl.DNNL_ARG_DIFF_SRC, result)));
		if (result != wanted) {
			stage.backward(dnn.reorder(result, wanted));
		}
	}

	/** The kernels in a primitive's layout, copied there whenever they have changed. */
	private Tensor kernelsAs(memory.desc layout) {
		if (OneDnn.same(dnn.own(layout), kernels.layout())) {
			return kernels;
		}
		Tensor copy = dnn.allocate(layout, kernelDims);
		stage.refresh(dnn.reorder(kernels, copy));
		return copy;
	}

	private static long positions(long length, Layer.Convolution c) {
		return (length + c.stride() - 1) / c.stride();
	}

	/** Pixels of zeros on both sides together; where it is odd, the far side gets one more. */
	private static long padding(long length, Layer.Convolution c) {
		return Math.max(0, (positions(length, c) - 1) * c.stride() + c.kernelSize() - length);
	}
}
