package org.fervor.compute.fast;

import static org.fervor.compute.fast.OneDnn.arg;

import java.nio.FloatBuffer;
import java.util.Optional;

import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.normalization_flags;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.fervor.core.network.Layer;

/** Batch normalisation (Ioffe and Szegedy 2015) over each channel. Training uses the batch's mean and variance and lets the running ones follow, as DL4J does. */
final class BatchNormStage {

	private static final int SCALE_AND_SHIFT = normalization_flags.use_scale.value | normalization_flags.use_shift.value;
	private static final int WITH_GIVEN_STATISTICS = SCALE_AND_SHIFT | normalization_flags.use_global_stats.value;

	private final PassContext context;
	private final OneDnn dnn;
	private final int layer;
	private final Layer.BatchNorm norm;
	private final Stage before;
	private final Stage.Builder stage = new Stage.Builder();
	private final memory.desc perChannel;
	private final long channels;

	private BatchNormStage(PassContext context, int layer, Layer.BatchNorm norm, Stage before) {
		this.context = context;
		this.dnn = context.dnn();
		this.layer = layer;
		this.norm = norm;
		this.before = before;
		this.channels = before.output().channels();
		this.perChannel = dnn.layout(format_tag.x, channels);
	}

	static Stage of(PassContext context, int layer, Layer.BatchNorm norm, Stage before) {
		BatchNormStage builder = new BatchNormStage(context, layer, norm, before);
		if (!context.training()) {
			return builder.scoring();
		}
		return context.learns(layer) ? builder.training() : builder.frozen();
	}

	private Stage training() {
		Tensor output = dnn.like(before.output());
		Tensor gradient = dnn.like(output);
		Tensor mean = dnn.allocate(dnn.layout(format_tag.x, channels), channels);
		Tensor variance = dnn.allocate(dnn.layout(format_tag.x, channels), channels);
		batch_normalization_forward.primitive_desc forward = dnn.own(forward(SCALE_AND_SHIFT));
		Optional<Step> statistics = ChannelStatistics.of(dnn, context.team(), before.output(), mean, variance);
		statistics.ifPresent(stage::forward);
		stage.forward(step(statistics.isPresent() ? forward(WITH_GIVEN_STATISTICS) : forward, output, mean, variance));
		stage.forward(follow(parameter("mean"), mean));
		stage.forward(follow(parameter("var"), variance));
		addBackward(forward, gradient, mean, variance);
		return stage.build(output, gradient);
	}

	/** Passes gradients on, but has no statistics of its own batch and learns nothing. */
	private Stage frozen() {
		Tensor output = dnn.like(before.output());
		Tensor gradient = dnn.like(output);
		batch_normalization_forward.primitive_desc forward = dnn.own(forward(WITH_GIVEN_STATISTICS));
		stage.forward(step(forward, output, parameter("mean"), parameter("var")));
		if (before.gradient() != null) {
			memory.desc layout = before.output().layout();
			batch_normalization_backward.primitive_desc backward = new batch_normalization_backward.primitive_desc(dnn.engine(), prop_kind.backward.value, layout, layout,
					layout, (float) norm.epsilon(), WITH_GIVEN_STATISTICS, forward, dnn.attributes(), false);
			stage.backward(dnn.step(backward, new batch_normalization_backward(backward), arg(dnnl.DNNL_ARG_SRC, before.output()), arg(dnnl.DNNL_ARG_DIFF_DST, gradient),
					arg(dnnl.DNNL_ARG_DIFF_SRC, before.gradient()), arg(dnnl.DNNL_ARG_MEAN, parameter("mean")), arg(dnnl.DNNL_ARG_VARIANCE, parameter("var")),
					arg(dnnl.DNNL_ARG_SCALE, parameter("gamma")), arg(dnnl.DNNL_ARG_DIFF_SCALE, unused()), arg(dnnl.DNNL_ARG_DIFF_SHIFT, unused())));
		}
		return stage.build(output, gradient);
	}

	/** Where gradients go that nobody asks for. */
	private Tensor unused() {
		return dnn.allocate(dnn.layout(format_tag.x, channels), channels);
	}

	private Stage scoring() {
		// in place: nobody needs what came in any more
		stage.forward(step(forward(WITH_GIVEN_STATISTICS), before.output(), parameter("mean"), parameter("var")));
		return stage.build(before.output(), null);
	}

	private batch_normalization_forward.primitive_desc forward(int flags) {
		memory.desc layout = before.output().layout();
		return new batch_normalization_forward.primitive_desc(dnn.engine(), context.forward().value, layout, layout, (float) norm.epsilon(), flags, dnn.attributes(), false);
	}

	private Step step(batch_normalization_forward.primitive_desc description, Tensor output, Tensor mean, Tensor variance) {
		return dnn.step(description, new batch_normalization_forward(description), arg(dnnl.DNNL_ARG_SRC, before.output()), arg(dnnl.DNNL_ARG_DST, output),
				arg(dnnl.DNNL_ARG_MEAN, mean), arg(dnnl.DNNL_ARG_VARIANCE, variance), arg(dnnl.DNNL_ARG_SCALE, parameter("gamma")),
				arg(dnnl.DNNL_ARG_SHIFT, parameter("beta")));
	}

	private void addBackward(batch_normalization_forward.primitive_desc forward, Tensor gradient, Tensor mean, Tensor variance) {
		memory.desc layout = before.output().layout();
		batch_normalization_backward.primitive_desc backward = new batch_normalization_backward.primitive_desc(dnn.engine(), prop_kind.backward.value, layout, layout, layout,
				(float) norm.epsilon(), SCALE_AND_SHIFT, forward, dnn.attributes(), false);
		Tensor target = before.gradient() == null ? dnn.like(before.output()) : before.gradient();
		stage.backward(dnn.step(backward, new batch_normalization_backward(backward), arg(dnnl.DNNL_ARG_SRC, before.output()), arg(dnnl.DNNL_ARG_DIFF_DST, gradient),
				arg(dnnl.DNNL_ARG_DIFF_SRC, target), arg(dnnl.DNNL_ARG_MEAN, mean), arg(dnnl.DNNL_ARG_VARIANCE, variance), arg(dnnl.DNNL_ARG_SCALE, parameter("gamma")),
				arg(dnnl.DNNL_ARG_DIFF_SCALE, gradientOf("gamma")), arg(dnnl.DNNL_ARG_DIFF_SHIFT, gradientOf("beta"))));
	}

	/** running ← decay · running + (1 − decay) · of the batch. */
	private Step follow(Tensor running, Tensor ofBatch) {
		FloatBuffer to = running.values();
		FloatBuffer from = ofBatch.values();
		double decay = norm.decay();
		return () -> {
			for (int i = 0; i < channels; i++) {
				to.put(i, (float) (decay * to.get(i) + (1 - decay) * from.get(i)));
			}
		};
	}

	private Tensor parameter(String key) {
		return context.weights().parameter(dnn, layer, key, perChannel, channels);
	}

	private Tensor gradientOf(String key) {
		return context.weights().gradient(dnn, layer, key, perChannel, channels);
	}
}
