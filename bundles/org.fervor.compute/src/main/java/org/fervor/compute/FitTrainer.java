package org.fervor.compute;

import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.nd4j.linalg.factory.Nd4j;

/** Trains with DL4J's own {@code fit()}: every layer there is, at DL4J's speed. */
final class FitTrainer implements Trainer {

	private final Dl4jNetwork network;
	private final NativeBatch arrays;
	private double rate;

	FitTrainer(Dl4jNetwork network, TrainingJob job, int capacity) {
		this.network = network;
		this.arrays = new NativeBatch(job.input(), capacity, Targets.of(job));
		this.rate = job.settings().get(TrainingParameters.LEARNING_RATE);
	}

	@Override
	public void beginEpoch(long seed) {
		Nd4j.getRandom().setSeed(seed);
	}

	@Override
	public double step(Batch batch, double nextRate, boolean last) {
		if (nextRate != rate) {
			// DL4J makes its updater anew for every change
			rate = nextRate;
			network.setRate(rate);
		}
		network.watchGradient(last);
		return network.fit(arrays.images(batch), arrays.targets(batch));
	}

	@Override
	public double gradientNorm() {
		return network.gradientNorm();
	}

	@Override
	public void close() {
		network.clear();
		arrays.close();
		Workspaces.closeAll();
	}
}
