package org.fervor.compute;

import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.core.network.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Scores with DL4J's own {@code output()}. */
final class OutputScorer implements Scorer {

	private final MultiLayerNetwork network;
	private final NativeBatch arrays;

	OutputScorer(MultiLayerNetwork network, Shape input, int classes, int capacity) {
		this.network = network;
		this.arrays = new NativeBatch(input, capacity, classes, 0);
	}

	@Override
	public void weightsChanged() {
		// the network has no copies of them
	}

	@Override
	public List<double[]> score(Batch batch) {
		try (INDArray output = network.output(arrays.images(batch), false)) {
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
