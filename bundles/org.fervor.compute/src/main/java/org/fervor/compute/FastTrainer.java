package org.fervor.compute;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.compute.fast.LabelledImages;
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
	public double step(Batch batch, double rate, boolean last) {
		return trainer.step(new LabelledImages(batch.values(), batch.labels(), batch.weights(), batch.size()), rate);
	}

	@Override
	public double gradientNorm() {
		return trainer.gradientNorm();
	}

	@Override
	public void close() {
		trainer.close();
	}
}
