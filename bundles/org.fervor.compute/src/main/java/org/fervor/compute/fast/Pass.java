package org.fervor.compute.fast;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.bytedeco.dnnl.memory.format_tag;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.LayerCost;
import org.fervor.core.network.NetworkShape;

/** A network for batches of one size: all stages, forward and where wanted backward. Owns the memory of all results in between. */
final class Pass implements AutoCloseable {

	private final OneDnn dnn = new OneDnn();
	private final PassContext context;
	private final Map<Integer, DropoutMask> masks;
	private final int firstLearning;
	private final List<Step> refresh = new ArrayList<>();
	private final List<Step> forward = new ArrayList<>();
	private final List<Step> backward = new ArrayList<>();
	private final FloatBuffer input;
	private final FloatBuffer sums;
	private final FloatBuffer sumGradients;

	private Pass(Weights weights, Team team, NetworkShape shape, int images, boolean training, Map<Integer, DropoutMask> masks, Set<Integer> frozen) {
		this.context = new PassContext(dnn, weights, team, frozen, training);
		this.firstLearning = firstLearning(shape, frozen);
		this.masks = masks;
		long[] dims = { images, shape.input().depth(), shape.input().height(), shape.input().width() };
		Tensor first = dnn.allocate(dnn.layout(format_tag.nchw, dims), dims);
		Stage last = chain(shape, Stage.input(first));
		dnn.ready();
		input = first.values();
		sums = last.output().values();
		sumGradients = training ? last.gradient().values() : null;
	}

	/** Forward and backward; {@code masks} has one for each dropout layer's index, {@code frozen} the layers whose weights stay. */
	static Pass training(Weights weights, Team team, NetworkShape shape, int images, Map<Integer, DropoutMask> masks, Set<Integer> frozen) {
		return new Pass(weights, team, shape, images, true, masks, frozen);
	}

	/** Forward only, dropout off, batch normalisation by running statistics. */
	static Pass scoring(Weights weights, NetworkShape shape, int images) {
		return new Pass(weights, Team.alone(), shape, images, false, Map.of(), Set.of());
	}

	private static int firstLearning(NetworkShape shape, Set<Integer> frozen) {
		List<LayerCost> layers = shape.layers();
		return IntStream.range(0, layers.size()).filter(i -> layers.get(i).parameters() > 0 && !frozen.contains(i)).findFirst().orElse(layers.size());
	}

	private Stage chain(NetworkShape shape, Stage images) {
		Architecture architecture = shape.architecture();
		int classes = shape.classes();
		Stage stage = images;
		for (int i = 0; i < architecture.layers().size(); i++) {
			Stage next = stage(architecture.layers(), i, classes, stage);
			if (next != stage) {
				append(next);
				stage = next;
			}
		}
		return stage;
	}

	private Stage stage(List<Layer> layers, int i, int classes, Stage before) {
		Layer layer = layers.get(i);
		PassContext context = i < firstLearning ? this.context.withoutGradients() : this.context;
		if (layer instanceof Layer.Dropout) {
			// drops before frozen layers, too
			return frozen(i) ? before : DropoutStage.of(this.context, masks.get(i), before);
		} else if (layer instanceof Layer.Convolution c) {
			return ConvolutionStage.of(context, i, c, before, layers.get(i + 1) instanceof Layer.MaxPool);
		} else if (layer instanceof Layer.MaxPool p) {
			boolean pending = i > 0 && layers.get(i - 1) instanceof Layer.Convolution;
			return MaxPoolStage.of(context, p, before, pending ? ((Layer.Convolution) layers.get(i - 1)).activation() : Activation.IDENTITY);
		} else if (layer instanceof Layer.BatchNorm b) {
			return BatchNormStage.of(context, i, b, before);
		}
		Stage flat = FlattenStage.of(context, before);
		if (flat != before) {
			append(flat);
		}
		return layer instanceof Layer.Dense d ? DenseStage.of(context, i, d.units(), d.activation(), flat)
				: DenseStage.of(context, i, classes, Activation.IDENTITY, flat);
	}

	private boolean frozen(int layer) {
		return !context.learns(layer);
	}

	/** Forward steps go to the end, backward steps to the front. */
	private void append(Stage stage) {
		refresh.addAll(stage.refresh());
		forward.addAll(stage.forward());
		backward.addAll(0, stage.backward());
	}

	/** To be called after the weights have changed. */
	void refresh() {
		refresh.forEach(Step::run);
	}

	/** Takes images in and gives the last layer's sums, one per image and class. */
	void forward(float[] images, float[] result) {
		input.put(0, images, 0, input.capacity());
		forward.forEach(Step::run);
		dnn.await();
		sums.get(0, result, 0, sums.capacity());
	}

	/** Takes the derivatives by the sums and writes the gradients of all weights. */
	void backward(float[] gradients) {
		sumGradients.put(0, gradients, 0, sumGradients.capacity());
		backward.forEach(Step::run);
		dnn.await();
	}

	@Override
	public void close() {
		dnn.close();
	}
}
