package org.fervor.compute;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.compute.fast.OneDnnTrainer;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.parameter.Settings;

/** {@link Trainer} on oneDNN. */
final class FastTrainer implements Trainer {

	private final OneDnnTrainer trainer;

	FastTrainer(MultiLayerNetwork network, NetworkShape shape, Settings settings) {
		this.trainer = new OneDnnTrainer(new Dl4jModel(network), shape, settings, TrueLoss.CLIP);
	}

	@Override
	public void beginEpoch(long seed) {
		trainer.seed(seed);
	}

	@Override
	public double step(Batch batch) {
		return trainer.step(batch.values(), batch.labels(), batch.size());
	}

	@Override
	public void close() {
		trainer.close();
	}
}
