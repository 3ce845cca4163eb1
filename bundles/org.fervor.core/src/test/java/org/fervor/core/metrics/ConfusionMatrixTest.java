package org.fervor.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.score.Scores;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

	private static final LabelSet THREE = LabelSet.of(Expression.ANGER, Expression.FEAR, Expression.NEUTRAL);

	@Test
	void countsByTrueAndPredictedClass() {
		Scores scores = new Scores(List.of(new double[] { 1, 0, 0 }, new double[] { 0, 1, 0 }, new double[] { 0, 1, 0 }, new double[] { 0.4, 0.4, 0.2 }));
		ConfusionMatrix matrix = ConfusionMatrix.of(THREE, new int[] { 0, 0, 1, 2 }, scores);
		assertThat(matrix.counts()).isDeepEqualTo(new int[][] { { 1, 1, 0 }, { 0, 1, 0 }, { 1, 0, 0 } });
		assertThat(matrix.accuracy()).isEqualTo(0.5);
	}

	@Test
	void figuresFollowTheirDefinitions() {
		ConfusionMatrix matrix = new ConfusionMatrix(THREE, new int[][] { { 5, 3, 0 }, { 1, 9, 2 }, { 0, 0, 0 } });
		assertThat(matrix.accuracy()).isCloseTo(14.0 / 20, within(1e-12));
		assertThat(matrix.recall(0)).isCloseTo(5.0 / 8, within(1e-12));
		assertThat(matrix.precision(1)).isCloseTo(9.0 / 12, within(1e-12));
		assertThat(matrix.f1(0)).isCloseTo(2 * (5.0 / 6) * (5.0 / 8) / (5.0 / 6 + 5.0 / 8), within(1e-12));
		assertThat(matrix.recall(2)).isNaN();
		assertThat(matrix.f1(2)).isZero();
		assertThat(matrix.balancedAccuracy()).isCloseTo((5.0 / 8 + 9.0 / 12) / 2, within(1e-12));
		assertThat(matrix.macroF1()).isCloseTo((matrix.f1(0) + matrix.f1(1) + 0) / 3, within(1e-12));
	}

	@Test
	void aClassWithoutSamplesAndPredictionsDoesNotCount() {
		ConfusionMatrix matrix = new ConfusionMatrix(THREE, new int[][] { { 4, 0, 0 }, { 0, 6, 0 }, { 0, 0, 0 } });
		assertThat(matrix.f1(2)).isNaN();
		assertThat(matrix.macroF1()).isEqualTo(1);
	}
}
