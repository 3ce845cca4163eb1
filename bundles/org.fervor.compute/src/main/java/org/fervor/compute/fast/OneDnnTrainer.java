package org.fervor.compute.fast;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Layer;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.parameter.Settings;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;

/** Trains a DL4J network, on its own parameters, updater state and iteration count. Serves one thread at a time. */
public final class OneDnnTrainer implements AutoCloseable {

	private final MultiLayerNetwork network;
	private final NetworkShape shape;
	private final Weights weights;
	private final Optimiser optimiser;
	private final SoftmaxLoss loss;
	private final Map<Integer, DropoutMask> masks = new TreeMap<>();
	private final Map<Integer, Pass> passes = new HashMap<>();

	/**
	 * A trainer of a network that was made of this architecture, layer by layer.
	 *
	 * @param shape    architecture, input and classes; {@link Coverage} must have nothing against it
	 * @param settings loss, optimiser, learning rate and L2, as the network was made with
	 * @param clip     distance from 0 and 1 that binary cross-entropy keeps
	 */
	public OneDnnTrainer(MultiLayerNetwork network, NetworkShape shape, Settings settings, double clip) {
		this.network = network;
		this.shape = shape;
		this.weights = Weights.forTraining(network);
		this.optimiser = optimiser(network, weights, settings);
		this.loss = new SoftmaxLoss(settings.get(TrainingParameters.LOSS), shape.classes(), clip);
		List<Layer> layers = shape.architecture().layers();
		for (int i = 0; i < layers.size(); i++) {
			if (layers.get(i) instanceof Layer.Dropout d) {
				masks.put(i, new DropoutMask(d.rate()));
			}
		}
	}

	private static Optimiser optimiser(MultiLayerNetwork network, Weights weights, Settings settings) {
		List<Stretch> stretches = Stretch.of(network, settings.get(TrainingParameters.L2));
		double rate = settings.get(TrainingParameters.LEARNING_RATE);
		return switch (settings.get(TrainingParameters.OPTIMISER)) {
			case ADAM -> new AdamOptimiser(stretches, weights, state(network), rate, Adam.DEFAULT_ADAM_BETA1_MEAN_DECAY, Adam.DEFAULT_ADAM_BETA2_VAR_DECAY,
					Adam.DEFAULT_ADAM_EPSILON);
			case SGD -> new SgdOptimiser(stretches, weights, rate);
		};
	}

	private static FloatBuffer state(MultiLayerNetwork network) {
		INDArray state = network.getUpdater().getStateViewArray();
		return new FloatPointer((FloatPointer) state.data().addressPointer()).capacity(state.length()).asBuffer();
	}

	/** Seeds dropout; the same seed and batches give the same steps. */
	public void seed(long seed) {
		SplittableRandom seeds = new SplittableRandom(seed);
		masks.values().forEach(mask -> mask.seed(seeds.nextLong()));
	}

	/**
	 * One step of the optimiser.
	 *
	 * @param values the images one after another, channels first, rows from top to bottom
	 * @param labels index of each image's class
	 * @param images how many
	 * @return the mean loss of the batch before the step, with dropout on and without the L2 penalty
	 */
	public double step(float[] values, int[] labels, int images) {
		double value = gradients(values, labels, images);
		optimiser.step(network.getIterationCount());
		network.setIterationCount(network.getIterationCount() + 1);
		return value;
	}

	/** Writes the gradients of the mean loss into {@link #weights()}. */
	double gradients(float[] values, int[] labels, int images) {
		Pass pass = passes.computeIfAbsent(images, n -> Pass.training(weights, shape, n, masks));
		float[] sums = new float[images * shape.classes()];
		float[] sumGradients = new float[sums.length];
		pass.refresh();
		pass.forward(values, sums);
		double value = loss.of(sums, labels, images, sumGradients);
		pass.backward(sumGradients);
		return value;
	}

	Weights weights() {
		return weights;
	}

	@Override
	public void close() {
		passes.values().forEach(Pass::close);
		weights.close();
	}
}
