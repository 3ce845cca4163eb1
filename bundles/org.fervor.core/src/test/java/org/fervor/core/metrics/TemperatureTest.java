package org.fervor.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.fervor.core.score.Scores;
import org.junit.jupiter.api.Test;

class TemperatureTest {

	/** Scores that are right as often as they say, raised to a power. */
	private static double found(double power) {
		Random random = new Random(7);
		List<double[]> rows = new ArrayList<>();
		int[] truth = new int[4000];
		for (int i = 0; i < truth.length; i++) {
			double[] honest = { random.nextDouble(), random.nextDouble(), random.nextDouble() };
			double sum = Arrays.stream(honest).sum();
			double drawn = random.nextDouble() * sum;
			truth[i] = drawn < honest[0] ? 0 : drawn < honest[0] + honest[1] ? 1 : 2;
			rows.add(Arrays.stream(honest).map(s -> Math.pow(s / sum, power)).toArray());
		}
		return Temperature.of(truth, new Scores(rows));
	}

	@Test
	void honestScoresNeedNone() {
		assertThat(found(1)).isCloseTo(1, within(0.1));
	}

	@Test
	void ofScoresThatAreTwiceTooSureItIsTwo() {
		assertThat(found(2)).isCloseTo(2 * found(1), within(0.01));
	}

	@Test
	void scoresThatAreAlwaysWrongAreFlattenedAsFarAsItGoes() {
		assertThat(Temperature.of(new int[] { 0, 0 }, new Scores(List.of(new double[] { 0, 1 }, new double[] { 0, 1 })))).isCloseTo(20, within(0.01));
	}

	@Test
	void withoutSamplesThereIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> Temperature.of(new int[0], new Scores(List.of())));
	}
}
