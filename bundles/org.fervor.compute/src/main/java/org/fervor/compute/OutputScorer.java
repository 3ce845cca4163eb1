package org.fervor.compute;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.network.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Scores with DL4J's own {@code output()}. */
final class OutputScorer implements Scorer {

	private final Dl4jNetwork network;
	private final NativeBatch arrays;

	OutputScorer(Dl4jNetwork network, Shape input, int classes, int capacity) {
		this.network = network;
		this.arrays = new NativeBatch(input, capacity, Targets.none(classes));
	}

	@Override
	public void weightsChanged() {
		// the network has no copies of them
	}

	@Override
	public List<double[]> score(Batch batch) {
		try (INDArray output = network.output(arrays.images(batch))) {
			List<double[]> scores = new ArrayList<>();
			for (double[] row : output.toDoubleMatrix()) {
				scores.add(row);
			}
			return scores;
		} finally {
			Workspaces.closeAll();
		}
	}

	@Override
	public void close() {
		network.clear();
		arrays.close();
	}
}
