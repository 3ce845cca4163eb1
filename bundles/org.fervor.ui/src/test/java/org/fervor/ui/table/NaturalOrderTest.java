package org.fervor.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;

class NaturalOrderTest {

	@Example
	void frameTwoStandsBeforeFrameTen() {
		assertThat(Stream.of("f10", "F2", "f1", "e99", "f").sorted(NaturalOrder.INSTANCE)).containsExactly("e99", "f", "f1", "F2", "f10");
	}

	@Property
	void theOrderOfTwoIsTheOppositeOfTheOtherWayRound(@ForAll @AlphaChars @NumericChars String a, @ForAll @AlphaChars @NumericChars String b) {
		assertThat(Integer.signum(NaturalOrder.INSTANCE.compare(a, b))).isEqualTo(-Integer.signum(NaturalOrder.INSTANCE.compare(b, a)));
	}

	@Property
	void itIsTransitive(@ForAll @AlphaChars @NumericChars String a, @ForAll @AlphaChars @NumericChars String b, @ForAll @AlphaChars @NumericChars String c) {
		if (NaturalOrder.INSTANCE.compare(a, b) <= 0 && NaturalOrder.INSTANCE.compare(b, c) <= 0) {
			assertThat(NaturalOrder.INSTANCE.compare(a, c)).isLessThanOrEqualTo(0);
		}
	}
}
