package org.fervor.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.score.Scores;
import org.junit.jupiter.api.Test;

class JudgementTest {

	private static final LabelSet THREE = LabelSet.of(Expression.ANGER, Expression.FEAR, Expression.NEUTRAL);
	private static final int[] TRUTH = { 0, 0, 1, 2 };
	private static final Scores SCORES = new Scores(List.of(row(0.7, 0.2, 0.1), row(0.3, 0.6, 0.1), row(0.5, 0.4, 0.1), row(0.2, 0.2, 0.6)));
	private final Judgement judgement = new Judgement(THREE, TRUTH, SCORES);

	@Test
	void theSecondGuessCountsForTopTwo() {
		assertThat(judgement.topAccuracy(1)).isEqualTo(0.5);
		assertThat(judgement.topAccuracy(2)).isEqualTo(1.0);
		assertThat(new Judgement(THREE, new int[] { 2 }, new Scores(List.of(row(0.4, 0.3, 0.3)))).topAccuracy(2)).isZero();
	}

	@Test
	void weightedAccuracyCountsASampleAsOftenAsItWasDrawn() {
		assertThat(judgement.accuracy(new int[] { 3, 1, 0, 0 })).isEqualTo(0.75);
		assertThat(judgement.accuracy(new int[4])).isNaN();
	}

	@Test
	void matricesAreSharedOutByRowsAndByColumns() {
		ConfusionMatrix matrix = judgement.confusion();
		assertThat(matrix.byRows()[0]).containsExactly(0.5, 0.5, 0);
		assertThat(matrix.byColumns()[0]).containsExactly(0.5, 1, 0);
		assertThat(matrix.byColumns()[1][0]).isEqualTo(0.5);
	}

	@Test
	void theCalibrationErrorIsTheWeightedDistanceOfHitsAndScores() {
		// winning scores 0.7 (hit), 0.6 (miss), 0.5 (miss), 0.6 (hit), in ten bins: 0.5-0.6 holds one, 0.6-0.7 two, 0.7-0.8 one
		Calibration calibration = judgement.calibration();
		assertThat(calibration.bins()).filteredOn(b -> b.count() > 0).extracting(Calibration.Bin::count).containsExactly(1, 2, 1);
		assertThat(calibration.error()).isCloseTo(0.25 * 0.5 + 0.5 * 0.1 + 0.25 * 0.3, within(1e-9));
		assertThat(calibration.greatest()).isCloseTo(0.5, within(1e-9));
		assertThat(calibration.brier()).isCloseTo((0.14 + 0.86 + 0.62 + 0.24) / 4, within(1e-9));
	}

	@Test
	void aRuleWhoseScoresDoNotSumToOneIsCalibratedAfterDividing() {
		Scores doubled = new Scores(SCORES.rows().stream().map(r -> row(2 * r[0], 2 * r[1], 2 * r[2])).toList());
		assertThat(new Judgement(THREE, TRUTH, doubled).calibration().error()).isCloseTo(judgement.calibration().error(), within(1e-9));
	}

	@Test
	void theOracleIsRightWhereAnybodyIs() {
		Judgement other = new Judgement(THREE, TRUTH, new Scores(List.of(row(0, 1, 0), row(1, 0, 0), row(1, 0, 0), row(1, 0, 0))));
		assertThat(Judgement.oracle(List.of(judgement, other))).isEqualTo(0.75);
	}

	@Test
	void theGainOfABetterRecogniserExcludesZeroOnceThereAreEnoughPersons() {
		List<String> persons = new ArrayList<>();
		List<double[]> good = new ArrayList<>();
		List<double[]> bad = new ArrayList<>();
		int[] truth = new int[60];
		for (int i = 0; i < 60; i++) {
			persons.add("S" + i / 3);
			good.add(row(1, 0, 0));
			bad.add(i % 3 == 0 ? row(0, 1, 0) : row(1, 0, 0));
		}
		Bootstrap bootstrap = Bootstrap.of(persons, 500, 1);
		Bootstrap.Estimate gain = new Judgement(THREE, truth, new Scores(bad)).gain(new Judgement(THREE, truth, new Scores(good)), bootstrap);
		assertThat(gain.value()).isCloseTo(1.0 / 3, within(1e-9));
		assertThat(gain.interval().low()).isPositive();
		assertThat(gain.pValue()).isLessThan(0.01);
		Bootstrap.Estimate none = new Judgement(THREE, truth, new Scores(good)).gain(new Judgement(THREE, truth, new Scores(good)), bootstrap);
		assertThat(none.pValue()).isEqualTo(1);
	}

	private static double[] row(double... values) {
		return values;
	}
}
