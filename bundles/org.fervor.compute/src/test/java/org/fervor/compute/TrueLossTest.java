package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fervor.core.compute.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrueLossTest {

	private static final double[] SCORES = { 0.7, 0.2, 0.1 };

	@Test
	void binaryCrossEntropySumsOverAllClasses() {
		assertThat(TrueLoss.of(Loss.BCE, SCORES, 0)).isCloseTo(-Math.log(0.7) - Math.log(0.8) - Math.log(0.9), within(1e-12));
	}

	@Test
	void meanSquaredErrorIsTheMeanOverClasses() {
		assertThat(TrueLoss.of(Loss.MSE, SCORES, 1)).isCloseTo((0.49 + 0.64 + 0.01) / 3, within(1e-12));
	}

	@Test
	void hingeCountsTheOtherClassesToo() {
		assertThat(TrueLoss.of(Loss.HINGE, SCORES, 0)).isCloseTo(0.3 + 1.2 + 1.1, within(1e-12));
	}

	@Test
	void aCertainMistakeIsFinite() {
		assertThat(TrueLoss.of(Loss.BCE, new double[] { 1, 0 }, 1)).isFinite().isGreaterThan(20);
	}

	@ParameterizedTest
	@EnumSource(Loss.class)
	void noNumberStaysNoNumber(Loss loss) {
		assertThat(TrueLoss.of(loss, new double[] { Double.NaN, Double.NaN }, 0)).isNaN();
	}
}
