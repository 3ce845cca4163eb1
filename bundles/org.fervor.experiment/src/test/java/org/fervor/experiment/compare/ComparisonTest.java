package org.fervor.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.Bootstrap.Estimate;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.score.Scores;
import org.junit.jupiter.api.Test;

class ComparisonTest {

	private static final LabelSet TWO = LabelSet.of(Expression.ANGER, Expression.FEAR);

	@Test
	void theGapBetweenTwoTestHalvesIsDrawnByPersonsOfBoth() {
		List<String> first = new ArrayList<>();
		List<String> second = new ArrayList<>();
		for (int person = 0; person < 20; person++) {
			first.addAll(List.of("S" + person, "S" + person));
			if (person % 2 == 0) {
				second.addAll(List.of("S" + person, "S" + person, "S" + person));
			}
		}
		Judgement flattered = judgement(first.size(), 10);
		Judgement strangers = judgement(second.size(), 2);
		Estimate gap = Inflation.gap(flattered, first, strangers, second);
		assertThat(gap.value()).isCloseTo(0.9 - 0.5, within(1e-9));
		assertThat(gap.interval().low()).isPositive();
		assertThat(gap.interval().contains(gap.value())).isTrue();
	}

	@Test
	void theSameTestHalfTwiceHasNoGap() {
		List<String> persons = List.of("a", "a", "b", "c");
		Judgement judgement = judgement(4, 2);
		Estimate gap = Inflation.gap(judgement, persons, judgement, persons);
		assertThat(gap.value()).isZero();
		assertThat(gap.interval().low()).isZero();
		assertThat(gap.interval().high()).isZero();
	}

	/** Every n-th sample is missed. */
	private static Judgement judgement(int size, int missEvery) {
		List<double[]> rows = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			rows.add(i % missEvery == 0 ? new double[] { 0, 1 } : new double[] { 1, 0 });
		}
		return new Judgement(TWO, new int[size], new Scores(rows));
	}
}
