package org.fervor.core.compute;

import org.fervor.core.parameter.Settings;

/**
 * The learning rate of each step of a training.
 *
 * @param settings      values of {@link TrainingParameters}: rate, schedule, warm-up, epochs
 * @param stepsPerEpoch batches in one epoch
 */
public record RateSchedule(Settings settings, int stepsPerEpoch) {

	private static final double RISE = 0.3;
	private static final double START = 1 / 25.0;
	private static final double END = 1e-4;

	/** The rate of a step, counted from 0 over all epochs. */
	public double at(long step) {
		double rate = settings.get(TrainingParameters.LEARNING_RATE) * factor(step);
		double warm = settings.get(TrainingParameters.WARM_UP) * stepsPerEpoch;
		return step < warm ? rate * (step + 1) / (Math.floor(warm) + 1) : rate;
	}

	private double factor(long step) {
		double done = (double) step / ((double) stepsPerEpoch * settings.get(TrainingParameters.EPOCHS));
		return switch (settings.get(TrainingParameters.SCHEDULE)) {
			case CONSTANT -> 1;
			case STEP -> StrictMath.pow(settings.get(TrainingParameters.STEP_FACTOR), step / stepsPerEpoch / settings.get(TrainingParameters.STEP_EPOCHS));
			case COSINE -> between(1, 0, done);
			case ONE_CYCLE -> done < RISE ? between(START, 1, done / RISE) : between(1, END, (done - RISE) / (1 - RISE));
		};
	}

	/** Half a cosine from one value to another. */
	private static double between(double from, double to, double share) {
		return to + (from - to) * (1 + StrictMath.cos(Math.PI * Math.min(1, share))) / 2;
	}
}
