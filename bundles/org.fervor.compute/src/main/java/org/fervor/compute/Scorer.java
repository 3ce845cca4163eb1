package org.fervor.compute;

import java.util.List;

/** Runs a network on batches, dropout off. Works on the thread that calls and owns native memory until closed; the network is not its own. */
interface Scorer extends AutoCloseable {

	/** To be called when the weights have changed since the last scoring. */
	void weightsChanged();

	/** One softmax vector for each image of the batch. */
	List<double[]> score(Batch batch);

	@Override
	void close();
}
