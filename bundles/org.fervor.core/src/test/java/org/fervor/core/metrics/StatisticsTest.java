package org.fervor.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class StatisticsTest {

	@Test
	void mcNemarAgreesWithPublishedExactValues() {
		// Fay, "Exact McNemar's Test and Matching Confidence Intervals" (R package exact2x2): counts 2 and 9 give 0.06543
		assertThat(McNemar.exact(9, 2)).isCloseTo(0.06543, within(5e-6));
		assertThat(McNemar.exact(1, 9)).isCloseTo(22 / 1024.0, within(1e-12));
		assertThat(McNemar.exact(5, 5)).isEqualTo(1);
		assertThat(McNemar.exact(0, 0)).isEqualTo(1);
	}

	@Test
	void mcNemarStaysExactWithThousandsOfSamples() {
		// normal approximation with continuity correction: z = 199 / sqrt(4000) = 3.1464, p = 0.001653
		assertThat(McNemar.exact(1900, 2100)).isCloseTo(0.00165, within(2e-5));
		assertThat(McNemar.exact(0, 2000)).isZero();
	}

	@Test
	void mcNemarCountsOnlyWhereTheTwoDiffer() {
		McNemar test = McNemar.of(new boolean[] { true, true, false, false }, new boolean[] { true, false, true, true });
		assertThat(test.onlyFirst()).isEqualTo(1);
		assertThat(test.onlySecond()).isEqualTo(2);
	}

	@Test
	void diversityOfTwoRecognisersComputedByHand() {
		Diversity diversity = new Diversity(6, 1, 2, 1);
		assertThat(diversity.q()).isCloseTo((6 - 2) / 8.0, within(1e-12));
		assertThat(diversity.doubleFault()).isEqualTo(0.1);
		assertThat(diversity.disagreement()).isEqualTo(0.3);
		assertThat(diversity.errorCorrelation()).isCloseTo(4 / Math.sqrt(7.0 * 3 * 8 * 2), within(1e-12));
		assertThat(Diversity.of(new boolean[] { true, true, false }, new boolean[] { true, false, false })).isEqualTo(new Diversity(1, 1, 0, 1));
	}

	@Test
	void wilsonsIntervalAgreesWithHandComputation() {
		// 15 of 20: centre (0.75 + 3.8415/40) / (1 + 3.8415/20) = 0.7097, half width 0.1784
		Interval interval = Interval.wilson(0.75, 20);
		assertThat(interval.low()).isCloseTo(0.5313, within(1e-4));
		assertThat(interval.high()).isCloseTo(0.8881, within(1e-4));
	}

	@Test
	void seedsGiveAMeanWithStudentsInterval() {
		SeedBand band = SeedBand.of(1, 2, 3, 4, 5);
		assertThat(band.mean()).isEqualTo(3);
		assertThat(band.deviation()).isCloseTo(Math.sqrt(2.5), within(1e-12));
		assertThat(band.interval().high() - band.mean()).isCloseTo(2.776 * Math.sqrt(2.5) / Math.sqrt(5), within(1e-9));
		assertThat(SeedBand.of(0.5).interval()).isEqualTo(Interval.UNKNOWN);
		double[] many = new double[41];
		many[0] = 41;
		SeedBand wide = SeedBand.of(many);
		assertThat((wide.interval().high() - wide.mean()) / (wide.deviation() / Math.sqrt(41))).isCloseTo(2.0211, within(2e-4));
	}

	@Test
	void quantilesLieBetweenOrderStatistics() {
		double[] sorted = { 0, 1, 2, 3 };
		assertThat(Bootstrap.quantile(sorted, 0.5)).isEqualTo(1.5);
		assertThat(Bootstrap.quantile(sorted, 1)).isEqualTo(3);
	}

	@Test
	void drawingPersonsGivesWiderIntervalsThanDrawingImages() {
		List<String> persons = new ArrayList<>();
		boolean[] hits = new boolean[200];
		for (int i = 0; i < 200; i++) {
			persons.add("S" + i / 20);
			hits[i] = i / 20 % 2 == 0;
		}
		Interval byPerson = Bootstrap.of(persons, 1000, 3).estimate(w -> Judgement.weighted(hits, w)).interval();
		Interval byImage = Bootstrap.of(Collections.nCopies(200, ""), 1000, 3).estimate(w -> Judgement.weighted(hits, w)).interval();
		assertThat(byPerson.high() - byPerson.low()).isGreaterThan(3 * (byImage.high() - byImage.low()));
		// the standard error of a share of 0.5 over 200 independent images is 0.035
		assertThat(byImage.high() - byImage.low()).isCloseTo(2 * 1.96 * 0.0354, within(0.02));
	}

	@Test
	void theSameSeedGivesTheSameIntervalAndOnePersonGivesNone() {
		List<String> persons = List.of("a", "b", "c", "a");
		Bootstrap.Statistic first = w -> w[0];
		assertThat(Bootstrap.of(persons, 100, 7).estimate(first)).isEqualTo(Bootstrap.of(persons, 100, 7).estimate(first));
		assertThat(Bootstrap.of(List.of("a", "a"), 100, 7).estimate(first).interval()).isEqualTo(Interval.UNKNOWN);
	}
}
