package org.fervor.core.split;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageSource;
import org.fervor.core.label.Expression;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;

class FoldCheckTest {

	private static final List<Sample> SAMPLES = List.of(sample("a", Expression.FEAR, "S1"), sample("b", Expression.ANGER, "S1"), sample("c", Expression.FEAR, "S2"),
			sample("d", Expression.ANGER, "S2"), sample("e", Expression.CONTEMPT, "S2"));

	@Test
	void aClassThatTrainingLacksIsNamedWithItsPersons() {
		assertThatThrownBy(() -> FoldCheck.check(SAMPLES, List.of(new Fold("half", List.of(0, 1), List.of(2, 3, 4))), "subject")).isInstanceOf(UserError.class)
				.hasMessageContaining("'subject' leaves the training part of 'half' without an image of contempt (1 image of 1 person in all)").hasMessageContaining("--seed");
	}

	@Test
	void aClassThatNobodyTestsIsNamed() {
		assertThatThrownBy(() -> FoldCheck.check(SAMPLES, List.of(new Fold("half", List.of(2, 3, 4), List.of(0, 1))), "subject")).isInstanceOf(UserError.class)
				.hasMessageContaining("no image of contempt to test on");
	}

	@Test
	void aTestPartOfOneFoldMayLackAClass() {
		List<Sample> samples = List.of(sample("a", Expression.FEAR, "S1"), sample("b", Expression.ANGER, "S2"), sample("c", Expression.FEAR, "S3"), sample("d", Expression.ANGER, "S4"));
		List<Fold> folds = SplitProtocol.parse("loso").divide(samples, 1);
		assertThatCode(() -> FoldCheck.check(samples, folds, "loso")).doesNotThrowAnyException();
	}

	@Test
	void onePersonCannotBeDividedByPersons() {
		List<Sample> samples = List.of(sample("a", Expression.FEAR, "S1"), sample("b", Expression.ANGER, "S1"));
		assertThatThrownBy(() -> SplitProtocol.parse("subject").divide(samples, 1)).isInstanceOf(UserError.class).hasMessageContaining("only one subject (S1)");
	}

	private static Sample sample(String name, Expression label, String subject) {
		return new Sample(new ImageSource.PictureFile(Path.of(name), name), label, subject, "", Part.NONE);
	}
}
