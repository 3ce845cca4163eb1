package org.fervor.compute;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.core.compute.Loss;
import org.fervor.core.network.Shape;
import org.nd4j.linalg.factory.Nd4j;

/** Trains with DL4J's own {@code fit()}: every layer there is, at DL4J's speed. */
final class FitTrainer implements Trainer {

	private final MultiLayerNetwork network;
	private final NativeBatch arrays;

	FitTrainer(MultiLayerNetwork network, Shape input, int classes, Loss loss, int capacity) {
		this.network = network;
		// given 0/1 targets DL4J's hinge loss would silently ignore all classes but the true one
		this.arrays = new NativeBatch(input, capacity, classes, loss == Loss.HINGE ? -1 : 0);
	}

	@Override
	public void beginEpoch(long seed) {
		Nd4j.getRandom().setSeed(seed);
	}

	@Override
	public double step(Batch batch) {
		network.fit(arrays.images(batch), arrays.targets(batch));
		return network.score();
	}

	@Override
	public void close() {
		network.clear();
		arrays.close();
		Workspaces.closeAll();
	}
}
