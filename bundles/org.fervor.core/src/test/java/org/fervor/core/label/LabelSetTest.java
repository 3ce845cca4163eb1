package org.fervor.core.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSetTest {

	@Test
	void theSetsHaveTheirSizes() {
		assertThat(LabelSet.SIX.size()).isEqualTo(6);
		assertThat(LabelSet.SEVEN.size()).isEqualTo(7);
		assertThat(LabelSet.EIGHT.size()).isEqualTo(8);
		assertThat(LabelSet.SEVEN.toString()).isEqualTo("anger, disgust, fear, happiness, sadness, surprise, neutral");
	}

	@Test
	void aMapLeavesOutWhatHasNoNamesakeUnlessTold() {
		LabelMap map = LabelMap.byName(LabelSet.EIGHT, LabelSet.SIX);
		assertThat(map.map(Expression.FEAR)).contains(Expression.FEAR);
		assertThat(map.map(Expression.CONTEMPT)).isEmpty();
		assertThat(map.with(Expression.CONTEMPT, Expression.DISGUST).map(Expression.CONTEMPT)).contains(Expression.DISGUST);
		assertThatThrownBy(() -> map.with(Expression.CONTEMPT, Expression.NEUTRAL)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void oneClassIsNoSet() {
		assertThatThrownBy(() -> new LabelSet(List.of(Expression.FEAR))).hasMessageContaining("at least two");
	}

	@ParameterizedTest
	@CsvSource({ "Angry, ANGER", "AFRAID, FEAR", " happy , HAPPINESS", "Sad, SADNESS", "Surprised, SURPRISE", "neutral, NEUTRAL", "contempt, CONTEMPT" })
	void wordsInUseNameExpressions(String word, Expression expression) {
		assertThat(Expression.named(word)).contains(expression);
	}

	@Test
	void otherWordsNameNone() {
		assertThat(Expression.named("boredom")).isEmpty();
	}
}
