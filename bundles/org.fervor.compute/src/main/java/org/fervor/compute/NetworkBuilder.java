package org.fervor.compute;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.fervor.core.compute.Loss;
import org.fervor.core.compute.Optimiser;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.LayerText;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * Makes a DL4J network of an architecture, one DL4J layer for each of its layers. Weights before ReLU follow He et al. (ICCV 2015), the others Glorot and Bengio (2010).
 */
final class NetworkBuilder {

	private NetworkBuilder() {
	}

	/**
	 * A network with fresh weights.
	 *
	 * @throws UserError if the architecture does not fit the input
	 */
	static Dl4jNetwork network(Architecture architecture, Shape input, int classes, Settings settings, long seed) {
		if (!GraphBuilder.needed(architecture)) {
			return new SequentialNetwork(build(architecture, input, classes, settings, seed));
		}
		check(architecture, input, classes);
		try {
			ComputationGraph graph = GraphBuilder.configure(architecture, input, classes, settings, seed);
			Nd4j.getRandom().setSeed(seed);
			graph.init();
			return new GraphNetwork(graph);
		} catch (IllegalArgumentException | IllegalStateException e) {
			throw refused(architecture, input, e);
		}
	}

	/** As {@link #network}, for a chain of layers. */
	static MultiLayerNetwork build(Architecture architecture, Shape input, int classes, Settings settings, long seed) {
		check(architecture, input, classes);
		try {
			MultiLayerNetwork network = configure(architecture, input, classes, settings, seed);
			Nd4j.getRandom().setSeed(seed);
			network.init();
			return network;
		} catch (IllegalArgumentException | IllegalStateException e) {
			throw refused(architecture, input, e);
		}
	}

	/** @throws UserError if the architecture does not fit the input */
	static void check(Architecture architecture, Shape input, int classes) {
		try {
			NetworkShape.of(architecture, input, classes);
		} catch (IllegalArgumentException e) {
			throw refused(architecture, input, e);
		}
	}

	private static UserError refused(Architecture architecture, Shape input, RuntimeException e) {
		return new UserError(architecture.name() + " does not work on " + input + ": " + e.getMessage(), e);
	}

	/**
	 * A network with these weights, which it takes over.
	 *
	 * @param weights all parameters, in DL4J's order
	 */
	static Dl4jNetwork restore(Architecture architecture, Shape input, int classes, Settings settings, INDArray weights) {
		if (GraphBuilder.needed(architecture)) {
			ComputationGraph graph = GraphBuilder.configure(architecture, input, classes, settings, 0);
			graph.init(weights, false);
			return new GraphNetwork(graph);
		}
		MultiLayerNetwork network = configure(architecture, input, classes, settings, 0);
		network.init(weights, false);
		return new SequentialNetwork(network);
	}

	private static MultiLayerNetwork configure(Architecture architecture, Shape input, int classes, Settings settings, long seed) {
		return new MultiLayerNetwork(configuration(architecture, input, classes, settings, seed).build());
	}

	private static NeuralNetConfiguration.ListBuilder configuration(Architecture architecture, Shape input, int classes, Settings settings, long seed) {
		// softmax with binary cross-entropy is the paper's choice; DL4J's validation would refuse it
		NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().seed(seed).updater(updater(settings)).l2(settings.get(TrainingParameters.L2))
				.list().validateOutputLayerConfig(false);
		Freezing freezing = Freezing.of(architecture, settings);
		for (int i = 0; i < architecture.layers().size(); i++) {
			list.layer(freezing.applied(i, layer(architecture.layers().get(i), classes, settings.get(TrainingParameters.LOSS))));
		}
		return list.setInputType(InputType.convolutional(input.height(), input.width(), input.depth()));
	}

	static IUpdater updater(Settings settings) {
		double rate = settings.get(TrainingParameters.LEARNING_RATE);
		return settings.get(TrainingParameters.OPTIMISER) == Optimiser.ADAM ? new Adam(rate) : new Sgd(rate);
	}

	/** A layer that holds no others, as DL4J knows it. */
	static org.deeplearning4j.nn.conf.layers.Layer layer(Layer layer, int classes, Loss loss) {
		if (layer instanceof Layer.Convolution c) {
			return new ConvolutionLayer.Builder(c.kernelSize(), c.kernelSize()).stride(c.stride(), c.stride()).nOut(c.kernels()).convolutionMode(ConvolutionMode.Same)
					.activation(activation(c.activation())).weightInit(weightInit(c.activation())).build();
		} else if (layer instanceof Layer.MaxPool p) {
			return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(p.size(), p.size()).stride(p.stride(), p.stride())
					.convolutionMode(ConvolutionMode.Truncate).build();
		} else if (layer instanceof Layer.BatchNorm b) {
			return new BatchNormalization.Builder().decay(b.decay()).eps(b.epsilon()).useLogStd(false).build();
		} else if (layer instanceof Layer.Dropout d) {
			// DL4J's number is the probability to keep
			return new DropoutLayer.Builder(new Dropout(1 - d.rate())).build();
		} else if (layer instanceof Layer.Dense d) {
			return new DenseLayer.Builder().nOut(d.units()).activation(activation(d.activation())).weightInit(weightInit(d.activation())).build();
		}
		return layerOfGraphs(layer, classes, loss);
	}

	private static org.deeplearning4j.nn.conf.layers.Layer layerOfGraphs(Layer layer, int classes, Loss loss) {
		if (layer instanceof Layer.RectangularConvolution c) {
			return new ConvolutionLayer.Builder(c.rows(), c.columns()).nOut(c.kernels()).convolutionMode(ConvolutionMode.Same).activation(activation(c.activation()))
					.weightInit(weightInit(c.activation())).build();
		} else if (layer instanceof Layer.ValidConvolution c) {
			return new ConvolutionLayer.Builder(c.rows(), c.columns()).stride(c.stride(), c.stride()).nOut(c.kernels()).convolutionMode(ConvolutionMode.Truncate)
					.activation(activation(c.activation())).weightInit(weightInit(c.activation())).build();
		} else if (layer instanceof Layer.LeakyRelu r) {
			return new ActivationLayer.Builder().activation(new ActivationLReLU(r.slope())).build();
		} else if (layer instanceof Layer.SamePool p) {
			return new SubsamplingLayer.Builder(p.kind() == Layer.SamePool.Kind.MAX ? SubsamplingLayer.PoolingType.MAX : SubsamplingLayer.PoolingType.AVG)
					.kernelSize(p.size(), p.size()).stride(p.stride(), p.stride()).convolutionMode(ConvolutionMode.Same).build();
		} else if (layer instanceof Layer.GlobalAveragePool) {
			return new GlobalPoolingLayer.Builder(PoolingType.AVG).build();
		} else if (layer instanceof Layer.Activate a) {
			return new ActivationLayer.Builder().activation(activation(a.activation())).build();
		} else if (!(layer instanceof Layer.Output)) {
			throw new IllegalArgumentException("DL4J has no single layer for " + LayerText.kind(layer));
		}
		return new OutputLayer.Builder(lossFunction(loss)).nOut(classes).activation(Activation.SOFTMAX).weightInit(WeightInit.XAVIER).build();
	}

	private static WeightInit weightInit(org.fervor.core.network.Activation activation) {
		return activation == org.fervor.core.network.Activation.RELU ? WeightInit.RELU : WeightInit.XAVIER;
	}

	private static Activation activation(org.fervor.core.network.Activation activation) {
		return switch (activation) {
			case RELU -> Activation.RELU;
			case IDENTITY -> Activation.IDENTITY;
			case TANH -> Activation.TANH;
			case SIGMOID -> Activation.SIGMOID;
		};
	}

	private static ILossFunction lossFunction(Loss loss) {
		return switch (loss) {
			case BCE -> new LossBinaryXENT(TrueLoss.CLIP);
			case MSE -> new LossMSE();
			case HINGE -> new LossHinge();
		};
	}
}
