package org.fervor.core.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.fervor.core.augment.LabelSafety.Level;
import org.fervor.core.parameter.Settings;
import org.junit.jupiter.api.Test;

class LabelSafetyTest {

	private static Level level(double before, int flips, Double... after) {
		return new LabelSafety(before, List.of(after), flips).level(Settings.defaults());
	}

	@Test
	void aScoreThatStaysIsSafe() {
		assertThat(level(0.9, 0, 0.85, 0.95)).isEqualTo(Level.SAFE);
		assertThat(level(0.2, 0, 0.9)).as("gaining is no danger").isEqualTo(Level.SAFE);
	}

	@Test
	void aLossOnAverageCounts() {
		assertThat(level(0.9, 0, 0.7, 0.85)).isEqualTo(Level.DOUBTFUL);
		assertThat(level(0.9, 0, 0.5, 0.6)).isEqualTo(Level.UNSAFE);
	}

	@Test
	void oneFlipIsDoubtfulAndMostAreUnsafe() {
		assertThat(level(0.5, 1, 0.5, 0.5, 0.5)).isEqualTo(Level.DOUBTFUL);
		assertThat(level(0.5, 2, 0.5, 0.5, 0.5)).isEqualTo(Level.UNSAFE);
	}

	@Test
	void thresholdsAreSettings() {
		Settings strict = Settings.defaults().with(LabelSafety.UNSAFE_LOSS, 0.05);
		assertThat(new LabelSafety(0.9, List.of(0.84), 0).level(strict)).isEqualTo(Level.UNSAFE);
	}

	@Test
	void meanAndWorstAreTold() {
		LabelSafety safety = new LabelSafety(0.8, List.of(0.6, 0.9, 0.3), 1);
		assertThat(safety.change()).isCloseTo(-0.2, within(1e-12));
		assertThat(safety.worst()).isEqualTo(0.3);
		assertThatThrownBy(() -> new LabelSafety(0.8, List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
	}
}
