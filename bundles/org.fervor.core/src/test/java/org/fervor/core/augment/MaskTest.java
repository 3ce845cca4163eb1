package org.fervor.core.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fervor.core.parameter.Parameter;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

	@Test
	void blanksAndCommasPartTheWeights() {
		Mask mask = Mask.parse(" 0,-1 0 ;\t-1 5.0, -1;0 -1 0 ");
		assertThat(mask.side()).isEqualTo(3);
		assertThat(mask.weights()).containsExactly(0, -1, 0, -1, 5, -1, 0, -1, 0);
	}

	@Test
	void aMaskIsWrittenAsItIsRead() {
		for (String text : new String[] { "0 -1 0; -1 5 -1; 0 -1 0", "0 -0.25 0; -0.25 2 -0.25; 0 -0.25 0" }) {
			assertThat(Mask.parse(text).format()).isEqualTo(text);
		}
	}

	@Test
	void aParameterTakesOnlyMasks() {
		Parameter<String> mask = new Parameter<>("mask", String.class, "0 0 0; 0 1 0; 0 0 0", Mask.RANGE, "", "");
		assertThat(mask.parse("0 -1 0; -1 5 -1; 0 -1 0")).isEqualTo("0 -1 0; -1 5 -1; 0 -1 0");
		assertThatThrownBy(() -> mask.parse("0 0 0; 0 2 0; 0 0 0")).isInstanceOf(IllegalArgumentException.class)
				.hasMessage("mask cannot be '0 0 0; 0 2 0; 0 0 0': 3, 5, 7 or 9 rows of as many weights between semicolons, adding up to 1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1|it has 1 rows; 3, 5, 7 or 9 rows between semicolons make a mask, as in 0 -1 0; -1 5 -1; 0 -1 0",
			"0 0; 0 1; 0 0|row 1 has 2 weights; as many as there are rows, 3, make a square", "0 0 0; 0 a 0; 0 0 0|'a' is no weight; a number from -1000 to 1000 is",
			"0 0 0; 0 NaN 0; 0 0 0|'NaN' is no weight; a number from -1000 to 1000 is",
			"0 0 0; 0 1.5 0; 0 0 0|its weights add up to 1.5; make it 1, or the picture's brightness changes" })
	void whatIsWrongIsSaid(String text, String why) {
		assertThatThrownBy(() -> Mask.parse(text)).isInstanceOf(UserError.class).hasMessage("the sharpening mask '" + text + "' cannot be used: " + why);
	}
}
