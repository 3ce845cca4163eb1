package org.fervor.ui.data.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.fervor.core.data.UnknownClass;
import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.ui.data.browser.ClassNames.Row;
import org.junit.jupiter.api.Test;

class ClassNamesTest {

	@Test
	void knownNamesAreNotWorthASentence() {
		assertThat(ClassNames.NONE.sentence()).isEmpty();
		assertThat(ClassNames.NONE.rows()).isEmpty();
	}

	@Test
	void whatIsLostIsSaidWithItsNames() {
		ClassNames names = new ClassNames(List.of(new UnknownClass("suprise", 30), new UnknownClass("Ahegao", 27)), ClassMap.NONE);
		assertThat(names.sentence()).isEqualTo("57 images are skipped because their class is unknown: suprise (30), Ahegao (27).");
		assertThat(names.rows()).containsExactly(new Row("suprise", Optional.of(30), Optional.of(Expression.SURPRISE)), new Row("Ahegao", Optional.of(27), Optional.empty()));
	}

	@Test
	void manyNamesAreCounted() {
		ClassNames names = new ClassNames(IntStream.range(0, 9).mapToObj(i -> new UnknownClass("x" + i, 1)).toList(), ClassMap.NONE);
		assertThat(names.sentence()).endsWith("x5 (1) and 3 more.");
	}

	@Test
	void whatIsMappedIsSaidAndCanBeTakenBack() {
		ClassNames names = new ClassNames(List.of(new UnknownClass("Ahegao", 27)), ClassMap.parse("suprise=surprise"));
		assertThat(names.sentence()).endsWith("Class names mapped: suprise = surprise.");
		assertThat(names.rows()).extracting(Row::name).containsExactly("Ahegao", "suprise");
		assertThat(ClassNames.mapped(names.rows())).isEqualTo(ClassMap.parse("suprise=surprise"));
		assertThat(ClassNames.mapped(List.of(new Row("suprise", Optional.empty(), Optional.empty())))).isEqualTo(ClassMap.NONE);
	}
}
