package org.fervor.core.compute;

import java.util.List;

import org.fervor.core.parameter.Parameter;

/** Everything about training that one can set. */
public final class TrainingParameters {

	public static final Parameter<Loss> LOSS = Parameter.choice("loss", Loss.class, Loss.BCE, "Loss over the softmax scores");
	public static final Parameter<Double> LABEL_SMOOTHING = Parameter.real("label-smoothing", 0.0, 0, 0.5, "",
			"Share of each target that is spread over all classes; not for the hinge loss");
	public static final Parameter<Balance> BALANCE = Parameter.choice("balance", Balance.class, Balance.NONE, "How rare classes are made up for");
	public static final Parameter<Optimiser> OPTIMISER = Parameter.choice("optimiser", Optimiser.class, Optimiser.ADAM, "How weights follow gradients");
	public static final Parameter<Double> LEARNING_RATE = Parameter.real("learning-rate", 1e-3, 1e-8, 10, "", "Step size of the optimiser; the largest of its schedule");
	public static final Parameter<Schedule> SCHEDULE = Parameter.choice("schedule", Schedule.class, Schedule.CONSTANT, "How the learning rate changes");
	public static final Parameter<Double> WARM_UP = Parameter.real("warm-up", 0.0, 0, 10_000, "epochs", "In which the learning rate rises from nothing");
	public static final Parameter<Integer> STEP_EPOCHS = Parameter.integer("step-epochs", 30, 1, 100_000, "epochs", "Between two drops of the schedule 'step'");
	public static final Parameter<Double> STEP_FACTOR = Parameter.real("step-factor", 0.1, 1e-6, 1, "", "Of the learning rate at each drop of the schedule 'step'");
	public static final Parameter<Double> L2 = Parameter.real("l2", 0.0, 0, 1, "", "Weight decay of convolution and dense weights");
	public static final Parameter<Integer> BATCH = Parameter.integer("batch", 8, 1, 4096, "images", "Images in one step");
	public static final Parameter<Integer> EPOCHS = Parameter.integer("epochs", 500, 1, 100_000, "", "Passes over the training images");
	public static final Parameter<Selection> SELECT = Parameter.choice("select", Selection.class, Selection.LAST,
			"Which epoch's weights are kept: the last, or those of the lowest loss on a validation part of the training half (or on the test half, which the report marks)");
	public static final Parameter<Integer> PATIENCE = Parameter.integer("patience", 0, 0, 100_000, "epochs",
			"Stop after so many without a lower validation loss; 0 goes through all. Needs select=validation");
	public static final Parameter<String> FREEZE = Parameter.text("freeze", "",
			"Layers whose weights stay: how many of the first, or names as convolution1, batch-norm2, dense*, with commas; empty for none");
	public static final Parameter<Integer> THREADS = Parameter.integer("threads", 0, 0, 64, "",
			"Cores of one training; 0 leaves it to the engine: one where trainings run beside each other, more where one would run alone. A run keeps what it began with");

	public static final List<Parameter<?>> ALL = List.of(LOSS, LABEL_SMOOTHING, BALANCE, OPTIMISER, LEARNING_RATE, SCHEDULE, WARM_UP, STEP_EPOCHS, STEP_FACTOR, L2, BATCH,
			EPOCHS, SELECT, PATIENCE, FREEZE, THREADS);

	private TrainingParameters() {
	}
}
