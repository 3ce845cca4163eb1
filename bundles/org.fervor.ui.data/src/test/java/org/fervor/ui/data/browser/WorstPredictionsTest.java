package org.fervor.ui.data.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageSource;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.score.Scores;
import org.fervor.core.task.UserError;
import org.fervor.experiment.compare.Predictions;
import org.junit.jupiter.api.Test;

class WorstPredictionsTest {

	private static final LabelSet LABELS = new LabelSet(List.of(Expression.FEAR, Expression.HAPPINESS));

	/** Scores of a product rule do not sum to 1. */
	private final Predictions predictions = new Predictions(LABELS, List.of("a", "b", "c"), List.of("", "", ""), new int[] { 0, 0, 1 },
			Map.of("product", new Scores(List.of(new double[] { 0.3, 0.1 }, new double[] { 0.02, 0.18 }, new double[] { 0.25, 0.25 }))));

	@Test
	void theLabelThatIsBelievedLeastComesFirst() {
		WorstPredictions worst = WorstPredictions.of("run", predictions, "product", List.of(sample("a", Expression.FEAR), sample("b", Expression.FEAR), sample("c", Expression.HAPPINESS)));
		assertThat(worst.samples()).extracting(Sample::name).containsExactly("b", "c", "a");
		assertThat(worst.labelShare(worst.samples().get(0))).isCloseTo(0.1, within(1e-9));
		assertThat(worst.predicted(worst.samples().get(0))).isEqualTo("happiness");
		assertThat(worst.sentence()).contains("3 images").contains("run").contains("2 of them");
	}

	@Test
	void imagesThatWereNotTestedAreLeftOut() {
		WorstPredictions worst = WorstPredictions.of("run", predictions, "product", List.of(sample("a", Expression.FEAR), sample("z", Expression.FEAR)));
		assertThat(worst.samples()).extracting(Sample::name).containsExactly("a");
		assertThat(worst.labelShare(sample("z", Expression.FEAR))).isNaN();
		assertThat(worst.predicted(sample("z", Expression.FEAR))).isEmpty();
	}

	@Test
	void aRunOfOtherImagesIsRefused() {
		assertThatThrownBy(() -> WorstPredictions.of("my run", predictions, "product", List.of(sample("z", Expression.FEAR)))).isInstanceOf(UserError.class)
				.hasMessageContaining("my run");
	}

	private static Sample sample(String name, Expression label) {
		return new Sample(new ImageSource.PictureFile(Path.of(name), name), label, "", "", Part.NONE);
	}
}
