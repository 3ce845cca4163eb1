package org.fervor.core.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassMapTest {

	@Test
	void aNameIsMappedWhateverItsCaseAndBlanks() {
		ClassMap map = ClassMap.parse(" Suprise = surprise , Very  Natural=neutral");
		assertThat(map.named("SUPRISE")).contains(Expression.SURPRISE);
		assertThat(map.named(" very natural ")).contains(Expression.NEUTRAL);
		assertThat(map.named("happy")).contains(Expression.HAPPINESS);
		assertThat(map.named("ahegao")).isEmpty();
	}

	@Test
	void aKnownClassIsMappedByAnyOfItsNames() {
		ClassMap map = ClassMap.parse("contemptuous=disgust,angry=fear,fear=anger");
		assertThat(map.of(Expression.CONTEMPT)).isEqualTo(Expression.DISGUST);
		assertThat(map.of(Expression.ANGER)).isEqualTo(Expression.FEAR);
		assertThat(map.of(Expression.FEAR)).isEqualTo(Expression.ANGER);
		assertThat(map.of(Expression.SADNESS)).isEqualTo(Expression.SADNESS);
	}

	@Test
	void whatIsWrittenIsReadAgain() {
		ClassMap map = ClassMap.parse("suprise=surprise,7=contempt").with("natural", Expression.NEUTRAL);
		assertThat(map).hasToString("suprise=surprise,7=contempt,natural=neutral");
		assertThat(ClassMap.parse(map.toString())).isEqualTo(map);
		assertThat(ClassMap.parse("")).isEqualTo(ClassMap.NONE).hasToString("");
	}

	@ParameterizedTest
	@ValueSource(strings = { "suprise", "=surprise", "a=b", "a=anger,a=fear", "suprise=" })
	void whatIsNoMapIsRefusedWithASentence(String text) {
		assertThat(ClassMap.isValid(text)).isFalse();
		assertThatThrownBy(() -> ClassMap.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("map cannot be '" + text + "': ");
	}

	@ParameterizedTest
	@CsvSource({ "suprise, SURPRISE", "natural, NEUTRAL", "Happyness, HAPPINESS", "neutrality, NEUTRAL", "Suprised, SURPRISE", "ahegao, ", "cats, ", "7, " })
	void anUnknownNameIsGuessed(String name, Expression guess) {
		assertThat(ClassMap.guess(name)).isEqualTo(Optional.ofNullable(guess));
	}
}
