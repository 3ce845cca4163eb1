package org.fervor.ui.data.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fervor.core.augment.LabelSafety;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.AugmentationChoices;
import org.fervor.experiment.LabelJudge.Opinion;
import org.fervor.experiment.PreparedFace;
import org.junit.jupiter.api.Test;

class AugmentationModelTest {

	private final Recipe stored = Recipe.ofDefaults(new AugmentationChoices(List.of(new Noise("first", 1), new Noise("second", 2))), Settings.defaults());
	private final AugmentationModel model = new AugmentationModel(stored, Settings.defaults());

	@Test
	void aMovingSliderIsShownAndForgottenWhenTheExperimentChanges() {
		model.operation("second");
		model.moving(Noise.MOST, "4");
		assertThat(model.step().orElseThrow().what().settings().get(Noise.MOST)).isEqualTo(4);
		assertThat(model.recipe().step("first").orElseThrow().usual()).isTrue();
		model.stored(stored);
		assertThat(model.step().orElseThrow().usual()).isTrue();
	}

	@Test
	void aSeedIsTriedOutUntilTheExperimentHasIt() {
		assertThat(model.triesSeed()).isFalse();
		model.seed(9);
		assertThat(model.recipe().seed()).isEqualTo(9);
		assertThat(model.triesSeed()).isTrue();
		assertThat(model.seedText()).contains("1");
		model.stored(stored.with(9));
		assertThat(model.triesSeed()).isFalse();
		model.seed(10);
		model.seed(9);
		assertThat(model.triesSeed()).as("back at the experiment's").isFalse();
	}

	@Test
	void anOpinionIsToldInWordsAndAsALevel() {
		SheetCell cell = cell("first");
		model.opinions(Map.of(cell.key(), new Opinion(Expression.ANGER, new LabelSafety(0.92, List.of(0.5, 0.3), 1), 0.5, Expression.SADNESS)));
		assertThat(model.levels()).containsEntry(cell.key(), LabelSafety.Level.UNSAFE);
		assertThat(model.words(cell)).isEqualTo("Not safe. The score of anger moves from 0.92 to 0.40 (\u22120.52) on average of 2 draws, at worst to 0.30. Taken for another class in 1 of 2 draws.");
		assertThat(model.tip(cell)).startsWith("F1\n");
		assertThat(model.words(cell("second"))).isEmpty();
		assertThat(model.tip(cell("second"))).isEqualTo("F1");
	}

	@Test
	void anOperationWithoutChanceHasNoAverage() {
		SheetCell cell = cell("first");
		model.opinions(Map.of(cell.key(), new Opinion(Expression.FEAR, new LabelSafety(0.5, List.of(0.501), 0), 0.501, Expression.FEAR)));
		assertThat(model.words(cell)).isEqualTo("Safe. The score of fear moves from 0.50 to 0.50 (\u00b10.00).");
		model.opinions(Map.of(cell.key(), new Opinion(Expression.FEAR, new LabelSafety(0.5, List.of(0.4), 1), 0.4, Expression.SADNESS)));
		assertThat(model.words(cell)).isEqualTo("Not safe. The score of fear moves from 0.50 to 0.40 (\u22120.10). Taken for sadness.");
	}

	private static SheetCell cell(String operation) {
		Sample sample = new Sample(new ImageSource.PictureFile(Path.of("a.png"), "a.png"), Expression.ANGER, "", "", Part.NONE);
		PixelImage image = PixelImage.black(1, 1, 1);
		return new SheetCell(new PreparedFace(sample, "ab".repeat(16), Face.boxed(new Box(0, 0, 1, 1), 1, "fake"), image), operation, 0, "F1", image, image, true);
	}
}
