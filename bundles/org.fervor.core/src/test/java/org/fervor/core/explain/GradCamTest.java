package org.fervor.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.compute.LayerMaps;
import org.fervor.core.score.Scores;
import org.junit.jupiter.api.Test;

class GradCamTest {

	private static final LayerMaps MAPS = new LayerMaps(1, 2, 2, 2, new float[] { 1, 0, 0, 2, 0, 3, 1, 0 });

	/** Softmax over two classes whose logits are weighted sums of the channels' means. */
	private static Scores linear(LayerMaps maps, double[][] weights) {
		int cells = maps.height() * maps.width();
		List<double[]> rows = new ArrayList<>();
		for (int n = 0; n < maps.images(); n++) {
			double[] shares = new double[weights.length];
			for (int k = 0; k < shares.length; k++) {
				for (int c = 0; c < maps.channels(); c++) {
					for (int i = 0; i < cells; i++) {
						shares[k] += weights[k][c] * maps.values()[(n * maps.channels() + c) * cells + i] / cells;
					}
				}
			}
			double sum = Math.exp(shares[0]) + Math.exp(shares[1]);
			rows.add(new double[] { Math.exp(shares[0]) / sum, Math.exp(shares[1]) / sum });
		}
		return new Scores(rows);
	}

	@Test
	void aLinearHeadGivesItsOwnWeights() {
		// logit less mean of two classes is half their difference: weights (1, -1) after subtracting (0, 0) halve to (0.5, -0.5); mean gradient over 4 cells is a quarter of it
		HeatMap map = GradCam.of(MAPS, m -> linear(m, new double[][] { { 1, -1 }, { 0, 0 } }), 0);
		assertThat(map.values()).containsExactly(new double[] { 0.125, 0, 0, 0.25 }, within(1e-4));
	}

	@Test
	void theOtherClassIsExplainedByTheOtherMap() {
		HeatMap map = GradCam.of(MAPS, m -> linear(m, new double[][] { { 1, -1 }, { 0, 0 } }), 1);
		assertThat(map.values()).containsExactly(new double[] { 0, 0.375, 0.125, 0 }, within(1e-4));
	}
}
