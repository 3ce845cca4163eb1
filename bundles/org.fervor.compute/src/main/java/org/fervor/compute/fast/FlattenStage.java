package org.fervor.compute.fast;

import org.bytedeco.dnnl.memory.format_tag;

/** Makes vectors of pixels, channel by channel, row by row, as DL4J's dense weights expect them. */
final class FlattenStage {

	private FlattenStage() {
	}

	static Stage of(PassContext context, Stage before) {
		Tensor input = before.output();
		if (!input.hasPixels()) {
			return before;
		}
		OneDnn dnn = context.dnn();
		long[] vector = { input.images(), input.channels() * input.height() * input.width() };
		Stage.Builder stage = new Stage.Builder();
		Tensor plain = dnn.allocate(dnn.layout(format_tag.nchw, input.dims()), input.dims());
		stage.forward(dnn.reorder(input, plain));
		Tensor output = dnn.reshape(plain, dnn.layout(format_tag.nc, vector), vector);
		if (before.gradient() == null) {
			return stage.build(output, null);
		}
		Tensor plainGradient = dnn.like(plain);
		stage.backward(dnn.reorder(plainGradient, before.gradient()));
		return stage.build(output, dnn.reshape(plainGradient, output.layout(), vector));
	}
}
