package org.fervor.experiment.speed;

import java.util.List;

import org.fervor.core.network.Layer;
import org.fervor.core.network.NetworkShape;

/**
 * How long a training step takes on one machine: so much for each multiply-add, and for each parameter that the optimiser moves. These two explain the measured speeds of both
 * of the paper's networks at 48 and 96 pixels and batches of 8 and 32 to within a tenth on a quiet machine ({@code releng/docs/benchmarks.md}). An estimate nevertheless.
 *
 * @param perMultiplyAdd seconds for a multiply-add of an image's forward pass, the way back included
 * @param perParameter   seconds for a parameter, once a step
 * @param otherLayers    how many times longer networks take that have layers other than those of the paper's networks, which another trainer may have to train
 */
public record TrainingSpeed(double perMultiplyAdd, double perParameter, double otherLayers) {

	/**
	 * How many multiply-adds a parameter's step costs: what was measured, and how far a machine may be from it. A short measurement beside other programs cannot tell the two
	 * apart as well.
	 */
	private static final double USUAL_RATIO = 70;
	private static final double MOST_OFF = 3;

	public TrainingSpeed {
		if (!(perMultiplyAdd > 0 && perParameter >= 0 && otherLayers > 0)) {
			throw new IllegalArgumentException("no speed: " + perMultiplyAdd + ", " + perParameter + ", " + otherLayers);
		}
	}

	/**
	 * The speed that comes nearest to what was measured; relative errors count.
	 *
	 * @param plain  at least one network of the paper's layers
	 * @param others with other layers; may be empty
	 */
	public static TrainingSpeed fit(List<SpeedSample> plain, List<SpeedSample> others) {
		double best = Double.POSITIVE_INFINITY;
		TrainingSpeed speed = null;
		// one unknown is left for each ratio, and its best value is known: the ratios are tried one by one
		for (double off = 1 / MOST_OFF; off <= MOST_OFF; off *= 1.02) {
			TrainingSpeed unit = new TrainingSpeed(1, USUAL_RATIO * off, 1);
			double sum = plain.stream().mapToDouble(s -> unit.relative(s)).sum();
			double scale = sum / plain.stream().mapToDouble(s -> unit.relative(s) * unit.relative(s)).sum();
			double error = plain.stream().mapToDouble(s -> Math.pow(scale * unit.relative(s) - 1, 2)).sum();
			if (error < best) {
				best = error;
				speed = new TrainingSpeed(scale, scale * unit.perParameter, 1);
			}
		}
		TrainingSpeed found = speed;
		double factor = Math.exp(others.stream().mapToDouble(s -> -Math.log(found.relative(s))).average().orElse(0));
		return new TrainingSpeed(found.perMultiplyAdd, found.perParameter, factor);
	}

	/** How many images a second a training goes through, one run on one core. */
	public double imagesPerSecond(NetworkShape shape, int batch) {
		boolean usual = shape.architecture().layers().stream().allMatch(TrainingSpeed::usual);
		return batch / (secondsPerStep(shape, batch) * (usual ? 1 : otherLayers));
	}

	/** Predicted over measured time. */
	private double relative(SpeedSample sample) {
		return secondsPerStep(sample.shape(), sample.batch()) / sample.secondsPerStep();
	}

	private double secondsPerStep(NetworkShape shape, int batch) {
		return perMultiplyAdd * batch * shape.multiplyAdds() + perParameter * shape.parameters();
	}

	private static boolean usual(Layer layer) {
		return layer instanceof Layer.Convolution || layer instanceof Layer.MaxPool || layer instanceof Layer.BatchNorm || layer instanceof Layer.Dropout || layer instanceof Layer.Dense
				|| layer instanceof Layer.Output;
	}
}
