package org.fervor.compute.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutMaskTest {

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.25, 0.5, 0.9 })
	void theRateIsKeptAndTheMeanFactorIsOne(double rate) {
		float[] factors = draw(rate, 1, 100_003);

		assertThat(IntStream.range(0, factors.length).filter(i -> factors[i] == 0).count() / (double) factors.length).isCloseTo(rate, within(0.01));
		assertThat(IntStream.range(0, factors.length).mapToDouble(i -> factors[i]).average().orElseThrow()).isCloseTo(1, within(0.03));
	}

	@Test
	void theSeedDecides() {
		assertThat(draw(0.5, 1, 1000)).isEqualTo(draw(0.5, 1, 1000)).isNotEqualTo(draw(0.5, 2, 1000));
	}

	@Test
	void aMaskGoesOnWhereItStopped() {
		DropoutMask mask = new DropoutMask(0.5);
		float[] first = new float[64];
		float[] second = new float[64];
		mask.draw(first);
		mask.draw(second);

		assertThat(second).isNotEqualTo(first);
	}

	private static float[] draw(double rate, long seed, int count) {
		DropoutMask mask = new DropoutMask(rate);
		mask.seed(seed);
		float[] factors = new float[count];
		mask.draw(factors);
		return factors;
	}
}
