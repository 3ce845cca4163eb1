package org.fervor.compute.fast;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.network.NetworkShape;

/** Runs a network on images, dropout off. Serves one thread at a time; keeps its memory for the batch size it saw last until it is closed. */
public final class OneDnnScorer implements AutoCloseable {

	private final NetworkShape shape;
	private final Weights weights;
	private Pass pass;
	private int size;

	/** A scorer of a network that was made of this architecture; {@link Coverage} must have nothing against it. */
	public OneDnnScorer(Model model, NetworkShape shape) {
		this.shape = shape;
		this.weights = Weights.forScoring(model);
	}

	/** To be called when the network's weights have changed since the last scoring. */
	public void refresh() {
		if (pass != null) {
			pass.refresh();
		}
	}

	/**
	 * Scores a batch.
	 *
	 * @param values the images one after another, channels first, rows from top to bottom
	 * @param images how many
	 * @return one softmax vector per image
	 */
	public List<double[]> score(float[] values, int images) {
		prepare(images);
		float[] sums = new float[images * shape.classes()];
		pass.forward(values, sums);
		List<double[]> scores = new ArrayList<>();
		for (int i = 0; i < images; i++) {
			double[] row = new double[shape.classes()];
			SoftmaxLoss.softmax(sums, i * row.length, row);
			scores.add(row);
		}
		return scores;
	}

	/** One size at a time: passes for every size that occurs would take gigabytes. */
	private void prepare(int images) {
		if (pass == null || size != images) {
			if (pass != null) {
				pass.close();
			}
			pass = Pass.scoring(weights, shape, images);
			pass.refresh();
			size = images;
		}
	}

	@Override
	public void close() {
		if (pass != null) {
			pass.close();
		}
		weights.close();
	}
}
