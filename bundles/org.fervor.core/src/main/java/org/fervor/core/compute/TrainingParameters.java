package org.fervor.core.compute;

import java.util.List;

import org.fervor.core.parameter.Parameter;

/** Everything about training that one can set. */
public final class TrainingParameters {

	public static final Parameter<Loss> LOSS = Parameter.choice("loss", Loss.class, Loss.BCE, "Loss over the softmax scores");
	public static final Parameter<Optimiser> OPTIMISER = Parameter.choice("optimiser", Optimiser.class, Optimiser.ADAM, "How weights follow gradients");
	public static final Parameter<Double> LEARNING_RATE = Parameter.real("learning-rate", 1e-3, 1e-8, 10, "", "Step size of the optimiser");
	public static final Parameter<Double> L2 = Parameter.real("l2", 0.0, 0, 1, "", "Weight decay of convolution and dense weights");
	public static final Parameter<Integer> BATCH = Parameter.integer("batch", 8, 1, 4096, "images", "Images in one step");
	public static final Parameter<Integer> EPOCHS = Parameter.integer("epochs", 500, 1, 100_000, "", "Passes over the training images");

	public static final List<Parameter<?>> ALL = List.of(LOSS, OPTIMISER, LEARNING_RATE, L2, BATCH, EPOCHS);

	private TrainingParameters() {
	}
}
