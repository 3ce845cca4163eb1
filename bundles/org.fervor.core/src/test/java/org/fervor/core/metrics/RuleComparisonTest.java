package org.fervor.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.RuleComparison.Outcome;
import org.fervor.core.metrics.RuleComparison.Row;
import org.fervor.core.score.Scores;
import org.junit.jupiter.api.Test;

class RuleComparisonTest {

	private static final int IMAGES = 120;
	private static final LabelSet LABELS = new LabelSet(List.of(Expression.ANGER, Expression.FEAR));

	/** Right on all images but the first {@code wrong}. */
	private static Judgement wrongOn(int wrong) {
		int[] truth = new int[IMAGES];
		return new Judgement(LABELS, truth, new Scores(IntStream.range(0, IMAGES).mapToObj(i -> i < wrong ? new double[] { 0.2, 0.8 } : new double[] { 0.8, 0.2 }).toList()));
	}

	private static ResamplingUnit people(int count) {
		return new ResamplingUnit("person", IntStream.range(0, IMAGES).mapToObj(i -> "P" + i % count).toList());
	}

	private static Map<String, Judgement> rules(int... wrong) {
		Map<String, Judgement> rules = new LinkedHashMap<>();
		for (int i = 0; i < wrong.length; i++) {
			rules.put("rule" + i, wrongOn(wrong[i]));
		}
		return rules;
	}

	@Test
	void rulesThatPredictTheSameCountOnceAndNameEachOther() {
		RuleComparison compared = RuleComparison.of("cnn1", wrongOn(30), rules(20, 20, 30, 25), people(40));
		assertThat(compared.rows()).extracting(Row::sameAs).containsExactly("", "rule0", "cnn1", "");
		assertThat(compared.tests()).isEqualTo(2);
		assertThat(compared.rows().get(0).correctedP()).isCloseTo(2 * 2 * Math.pow(0.5, 10), within(1e-12)).isEqualTo(compared.rows().get(1).correctedP());
		assertThat(compared.rows().get(0).interval()).isEqualTo(compared.rows().get(1).interval());
		assertThat(compared.rows().get(2).outcome()).isEqualTo(Outcome.SAME);
		assertThat(compared.best().orElseThrow().id()).isEqualTo("rule0");
	}

	@Test
	void oneCorrectionWidensTheIntervalAndRaisesThePValueTogether() {
		Judgement network = wrongOn(36);
		RuleComparison alone = RuleComparison.of("cnn1", network, rules(30), people(60));
		assertThat(alone.confidence()).isEqualTo(0.95);
		assertThat(alone.rows().get(0).mcnemar().pValue()).isCloseTo(2 * Math.pow(0.5, 6), within(1e-12)).isLessThan(RuleComparison.LEVEL);
		assertThat(alone.rows().get(0).outcome()).isEqualTo(Outcome.GAIN);
		RuleComparison among = RuleComparison.of("cnn1", network, rules(30, 31, 37, 38, 33), people(60));
		assertThat(among.tests()).isEqualTo(5);
		assertThat(among.confidence()).isCloseTo(0.99, within(1e-12));
		assertThat(among.rows().get(0).correctedP()).isGreaterThan(RuleComparison.LEVEL);
		assertThat(among.rows().get(0).outcome()).as("one of five looks good by chance").isEqualTo(Outcome.NONE);
		assertThat(among.rows().get(0).interval().low()).isLessThan(alone.rows().get(0).interval().low());
	}

	@Test
	void aWorseRuleIsALoss() {
		assertThat(RuleComparison.of("cnn1", wrongOn(10), rules(50), people(60)).rows().get(0).outcome()).isEqualTo(Outcome.LOSS);
	}

	@Test
	void anIntervalOverFewPeopleSaysSo() {
		assertThat(people(5).describe()).isEqualTo("5 people");
		assertThat(people(5).caution()).isEqualTo("The intervals resample only 5 people; with fewer than 20 they are too narrow.");
		assertThat(people(1).caution()).isEqualTo("No interval: all test images are of 1 person.");
		assertThat(people(40).caution()).isEmpty();
		RuleComparison one = RuleComparison.of("cnn1", wrongOn(10), rules(50), people(1));
		assertThat(one.rows().get(0).interval()).isEqualTo(Interval.UNKNOWN);
		assertThat(one.rows().get(0).outcome()).isEqualTo(Outcome.NONE);
	}

	@Test
	void theLargestUnitThatEveryImageNamesIsResampled() {
		assertThat(ResamplingUnit.of(List.of("A", "A", "B"), List.of("", "", "")).describe()).isEqualTo("2 people");
		assertThat(ResamplingUnit.of(List.of("A", "", "B"), List.of("c1", "c2", "c2")).describe()).isEqualTo("2 recordings");
		assertThat(ResamplingUnit.of(List.of("A", "", "B"), List.of("c1", "", "c2")).describe()).isEqualTo("3 images");
	}
}
