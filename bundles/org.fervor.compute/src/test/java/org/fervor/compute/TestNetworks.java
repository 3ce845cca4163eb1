package org.fervor.compute;

import java.util.List;
import java.util.SplittableRandom;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.compute.fast.LabelledImages;
import org.fervor.compute.fast.Model;
import org.fervor.core.compute.Loss;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J networks and batches for the tests of the fast trainer. */
public final class TestNetworks {

	/** Every kind of layer and activation, odd sizes, strides, overlapping windows, few channels. */
	public static final Architecture ODD = new Architecture("ODD",
			List.of(new Layer.Convolution(5, 5, 2, Activation.TANH), new Layer.MaxPool(3, 2), new Layer.BatchNorm(0.8, 1e-3), new Layer.Convolution(18, 3, 1, Activation.SIGMOID),
					new Layer.BatchNorm(0.9, 1e-5), new Layer.Convolution(7, 1, 1, Activation.IDENTITY), new Layer.MaxPool(2, 1), new Layer.Dense(9, Activation.TANH),
					new Layer.BatchNorm(0.9, 1e-5), new Layer.Dense(11, Activation.SIGMOID), new Layer.Output()));

	/** Few kernels everywhere, in numbers that fill no block of sixteen. */
	public static final Architecture FEW = new Architecture("FEW",
			List.of(new Layer.Convolution(8, 3, 1, Activation.RELU), new Layer.MaxPool(2, 2), Layer.BatchNorm.DEFAULT, new Layer.Convolution(12, 3, 1, Activation.TANH),
					Layer.BatchNorm.DEFAULT, new Layer.Convolution(4, 3, 1, Activation.RELU), new Layer.Convolution(20, 3, 2, Activation.RELU), new Layer.MaxPool(2, 2),
					new Layer.Dense(10, Activation.RELU), new Layer.Output()));

	private TestNetworks() {
	}

	/** Starts ND4J with one native thread for the calling thread. */
	public static void start() {
		new Nd4jBackend().enter();
	}

	public static MultiLayerNetwork build(Architecture architecture, int size, Settings settings) {
		return NetworkBuilder.build(architecture, Shape.image(size), 7, settings, 1);
	}

	/** The network's memory, for the fast trainer. */
	public static Model model(MultiLayerNetwork network) {
		return new Dl4jModel(network);
	}

	public static Architecture withoutDropout(Architecture architecture) {
		return new Architecture(architecture.name(), architecture.layers().stream().filter(layer -> !(layer instanceof Layer.Dropout)).toList());
	}

	/** The same with tanh in place of every activation. */
	public static Architecture smooth(Architecture architecture) {
		return new Architecture(architecture.name(), architecture.layers().stream().map(TestNetworks::smooth).toList());
	}

	private static Layer smooth(Layer layer) {
		if (layer instanceof Layer.Convolution c) {
			return new Layer.Convolution(c.kernels(), c.kernelSize(), c.stride(), Activation.TANH);
		}
		return layer instanceof Layer.Dense d ? new Layer.Dense(d.units(), Activation.TANH) : layer;
	}

	/** Random images and labels. */
	public record RandomBatch(float[] values, int[] labels, int size) {

		public static RandomBatch of(int images, int size, long seed) {
			SplittableRandom random = new SplittableRandom(seed);
			float[] values = new float[images * 3 * size * size];
			for (int i = 0; i < values.length; i++) {
				values[i] = (float) random.nextDouble();
			}
			return new RandomBatch(values, random.ints(images, 0, 7).toArray(), size);
		}

		public int images() {
			return labels.length;
		}

		/** As the fast trainer takes them. */
		public LabelledImages labelled() {
			return LabelledImages.of(values, labels);
		}

		/** As DL4J takes them. */
		public INDArray features() {
			return Nd4j.createFromArray(values).reshape(images(), 3, size, size);
		}

		public INDArray targets(Loss loss) {
			INDArray targets = Nd4j.zeros(images(), 7);
			if (loss == Loss.HINGE) {
				targets.subi(1);
			}
			for (int i = 0; i < images(); i++) {
				targets.putScalar(i, labels[i], 1);
			}
			return targets;
		}
	}
}
