package org.fervor.compute.fast;

import static org.fervor.compute.fast.OneDnn.arg;

import java.nio.FloatBuffer;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;

/** Dropout (Srivastava et al. 2014), inverted: what is kept is scaled up while training, so that scoring needs nothing. */
final class DropoutStage {

	private DropoutStage() {
	}

	static Stage of(PassContext context, DropoutMask mask, Stage before) {
		if (!context.training()) {
			return before;
		}
		OneDnn dnn = context.dnn();
		Tensor output = dnn.like(before.output());
		Tensor gradient = dnn.like(output);
		Tensor factors = dnn.like(output);
		FloatBuffer values = factors.values();
		float[] heap = new float[factors.stored()];
		Stage.Builder stage = new Stage.Builder();
		stage.forward(() -> {
			mask.draw(heap);
			values.put(0, heap);
		});
		stage.forward(multiply(dnn, before.output(), factors, output));
		if (before.gradient() != null) {
			stage.backward(multiply(dnn, gradient, factors, before.gradient()));
		}
		return stage.build(output, gradient);
	}

	private static Step multiply(OneDnn dnn, Tensor a, Tensor b, Tensor product) {
		memory.desc layout = a.layout();
		binary.primitive_desc description = new binary.primitive_desc(dnn.engine(), algorithm.binary_mul, layout, layout, layout, dnn.attributes(), false);
		return dnn.step(description, new binary(description), arg(dnnl.DNNL_ARG_SRC_0, a), arg(dnnl.DNNL_ARG_SRC_1, b), arg(dnnl.DNNL_ARG_DST, product));
	}
}
