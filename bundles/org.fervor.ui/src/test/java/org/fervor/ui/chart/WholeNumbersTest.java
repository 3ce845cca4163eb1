package org.fervor.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeNumbersTest {

	@Test
	void onlyWholeNumbersAreWritten() {
		WholeNumbers format = new WholeNumbers();
		assertThat(format.format(12.0)).isEqualTo("12");
		assertThat(format.format(1.4)).isEmpty();
		assertThat(format.format(0.1 + 0.2 + 0.7)).isEqualTo("1");
	}
}
