package org.fervor.compute;

import java.util.List;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.compute.fast.OneDnnScorer;
import org.fervor.core.network.NetworkShape;

/** {@link Scorer} on oneDNN. */
final class FastScorer implements Scorer {

	private final OneDnnScorer scorer;

	FastScorer(MultiLayerNetwork network, NetworkShape shape) {
		this.scorer = new OneDnnScorer(new Dl4jModel(network), shape);
	}

	@Override
	public void weightsChanged() {
		scorer.refresh();
	}

	@Override
	public List<double[]> score(Batch batch) {
		return scorer.score(batch.values(), batch.size());
	}

	@Override
	public void close() {
		scorer.close();
	}
}
