package org.fervor.experiment.speed;

import java.util.List;

import org.fervor.core.network.Layer;
import org.fervor.core.network.NetworkShape;

/**
 * How long a training step takes on one machine: so much for each step, for each multiply-add, for each value that layers make, and for each parameter that the optimiser
 * moves. An estimate from short measurements, good to about a third.
 *
 * @param perStep        seconds of any step
 * @param perMultiplyAdd seconds for a multiply-add of an image's forward pass, the way back included
 * @param perResult      seconds for a value of an image that a layer makes
 * @param perParameter   seconds for a parameter, once a step
 * @param otherLayers    how many times longer networks take that have layers other than those of the paper's networks, which another trainer may have to train
 */
public record TrainingSpeed(double perStep, double perMultiplyAdd, double perResult, double perParameter, double otherLayers) {

	private static final int TERMS = 4;

	public TrainingSpeed {
		if (!(perStep >= 0 && perMultiplyAdd >= 0 && perResult >= 0 && perParameter >= 0 && otherLayers > 0)) {
			throw new IllegalArgumentException("no speed: " + perStep + ", " + perMultiplyAdd + ", " + perResult + ", " + perParameter + ", " + otherLayers);
		}
	}

	/**
	 * The speed that comes nearest to what was measured; relative errors count.
	 *
	 * @param plain  at least one network of the paper's layers
	 * @param others with other layers; may be empty
	 */
	public static TrainingSpeed fit(List<SpeedSample> plain, List<SpeedSample> others) {
		double[][] rows = plain.stream().map(s -> terms(s.shape(), s.batch())).toArray(double[][]::new);
		double[] seconds = plain.stream().mapToDouble(SpeedSample::secondsPerStep).toArray();
		double[] best = NonNegativeFit.relative(rows, seconds);
		TrainingSpeed speed = new TrainingSpeed(best[0], best[1], best[2], best[3], 1);
		double factor = Math.exp(others.stream().mapToDouble(s -> Math.log(s.secondsPerStep() / speed.secondsPerStep(s.shape(), s.batch()))).average().orElse(0));
		return new TrainingSpeed(best[0], best[1], best[2], best[3], factor);
	}

	/** How many images a second a training goes through, one run on one core. */
	public double imagesPerSecond(NetworkShape shape, int batch) {
		return batch / secondsPerStep(shape, batch);
	}

	private double secondsPerStep(NetworkShape shape, int batch) {
		double[] terms = terms(shape, batch);
		double plain = perStep * terms[0] + perMultiplyAdd * terms[1] + perResult * terms[2] + perParameter * terms[3];
		return shape.architecture().layers().stream().allMatch(TrainingSpeed::usual) ? plain : plain * otherLayers;
	}

	private static double[] terms(NetworkShape shape, int batch) {
		double[] terms = new double[TERMS];
		terms[0] = 1;
		terms[1] = (double) batch * shape.multiplyAdds();
		terms[2] = (double) batch * shape.bytes() / 4;
		terms[3] = shape.parameters();
		return terms;
	}

	private static boolean usual(Layer layer) {
		return layer instanceof Layer.Convolution || layer instanceof Layer.MaxPool || layer instanceof Layer.BatchNorm || layer instanceof Layer.Dropout || layer instanceof Layer.Dense
				|| layer instanceof Layer.Output;
	}
}
