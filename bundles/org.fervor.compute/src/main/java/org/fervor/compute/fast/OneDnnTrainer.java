package org.fervor.compute.fast;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Layer;
import org.fervor.core.network.LayerChoice;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.parameter.Settings;

/** Trains a network in place: its parameters, its optimiser's state and its count of iterations. Serves one thread at a time. */
public final class OneDnnTrainer implements AutoCloseable {

	private final Model model;
	private final NetworkShape shape;
	private final Weights weights;
	private final Team team;
	private final Optimiser optimiser;
	private final SoftmaxLoss loss;
	private final Set<Integer> frozen;
	private final Map<Integer, DropoutMask> masks = new TreeMap<>();
	private final Map<Integer, Pass> passes = new HashMap<>();

	/**
	 * A trainer of a network that was made of this architecture, layer by layer.
	 *
	 * @param shape    architecture, input and classes; {@link Coverage} must have nothing against it
	 * @param settings loss, label smoothing, optimiser, L2 and frozen layers, as the network was made with; and how many threads share the loops between primitives
	 * @param clip     distance from 0 and 1 that binary cross-entropy keeps
	 */
	public OneDnnTrainer(Model model, NetworkShape shape, Settings settings, double clip) {
		this.model = model;
		this.shape = shape;
		this.weights = Weights.forTraining(model);
		this.team = Team.of(Math.max(1, settings.get(TrainingParameters.THREADS)));
		this.optimiser = optimiser(settings);
		this.loss = new SoftmaxLoss(settings.get(TrainingParameters.LOSS), shape.classes(), clip, settings.get(TrainingParameters.LABEL_SMOOTHING));
		this.frozen = LayerChoice.parse(settings.get(TrainingParameters.FREEZE), shape.architecture());
		List<Layer> layers = shape.architecture().layers();
		for (int i = 0; i < layers.size(); i++) {
			if (layers.get(i) instanceof Layer.Dropout d) {
				masks.put(i, new DropoutMask(d.rate()));
			}
		}
	}

	private Optimiser optimiser(Settings settings) {
		double l2 = settings.get(TrainingParameters.L2);
		return switch (settings.get(TrainingParameters.OPTIMISER)) {
			case ADAM -> new AdamOptimiser(model, weights, team, l2);
			case SGD -> new SgdOptimiser(model, weights, l2);
		};
	}

	/** Seeds dropout; the same seed and batches give the same steps. */
	public void seed(long seed) {
		SplittableRandom seeds = new SplittableRandom(seed);
		masks.values().forEach(mask -> mask.seed(seeds.nextLong()));
	}

	/**
	 * One step of the optimiser.
	 *
	 * @param rate its learning rate
	 * @return the mean loss of the batch before the step, with dropout on and without the L2 penalty
	 */
	public double step(LabelledImages batch, double rate) {
		double value = gradients(batch);
		optimiser.step(model.iterations(), rate);
		model.setIterations(model.iterations() + 1);
		return value;
	}

	/** Writes the gradients of the mean loss into {@link #weights()}. */
	double gradients(LabelledImages batch) {
		Pass pass = passes.computeIfAbsent(batch.size(), n -> Pass.training(weights, team, shape, n, masks, frozen));
		float[] sums = new float[batch.size() * shape.classes()];
		float[] sumGradients = new float[sums.length];
		pass.refresh();
		pass.forward(batch.values(), sums);
		double value = loss.of(sums, batch, sumGradients);
		pass.backward(sumGradients);
		return value;
	}

	/** Euclidean length of the gradient of the last step. */
	public double gradientNorm() {
		FloatBuffer gradients = weights.gradients();
		double sum = 0;
		for (int i = 0; i < gradients.capacity(); i++) {
			double g = gradients.get(i);
			sum += g * g;
		}
		return Math.sqrt(sum);
	}

	Weights weights() {
		return weights;
	}

	@Override
	public void close() {
		passes.values().forEach(Pass::close);
		team.close();
		weights.close();
	}
}
