package org.fervor.ui.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.augment.AugmentationStep;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.experiment.AugmentChoice;
import org.fervor.experiment.AugmentationChoices;
import org.fervor.experiment.ContentHash;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.PreparedFace;
import org.junit.jupiter.api.Test;

class SheetMakerTest {

	private final Noise first = new Noise("first", 1);
	private final Noise second = new Noise("second", 2);
	private final Noise live = new Noise("live", 0);
	private final AugmentationChoices choices = new AugmentationChoices(List.of(second, live, first));
	private final SheetMaker maker = new SheetMaker();

	@Test
	void theOriginalComesFirstThenTheOperationsInTheirOrder() {
		assertThat(cells(recipe("paper"))).extracting(SheetCell::caption).containsExactly("original", "F1 first", "F2 second");
		assertThat(cells(recipe("none"))).extracting(SheetCell::caption).containsExactly("original");
	}

	@Test
	void thePicturesAreThoseThatTrainingMakesWithTheSameSettingsAndSeed() {
		Recipe recipe = recipe("paper").with("second", Noise.MOST, "3").with(7);
		AugmentationPipeline training = new AugmentationPipeline(List.of(new AugmentationStep(first, Settings.defaults()),
				new AugmentationStep(second, Settings.defaults().with(Noise.MOST, 3))), 7);
		List<SheetCell> cells = cells(recipe);
		assertThat(cells.subList(1, 3)).extracting(SheetCell::image).isEqualTo(training.variants(face("a").crop(), ContentHash.imageSeed(face("a").contentHash())));
		AugmentationPipeline onTheFly = AugmentationPipeline.ofDefaults(List.of(live), 1);
		List<SheetCell> epochs = cells(recipe("live"));
		assertThat(epochs).hasSize(1 + SheetMaker.EPOCHS);
		assertThat(epochs.get(3).image()).isEqualTo(onTheFly.inEpoch(face("a").crop(), ContentHash.imageSeed(face("a").contentHash()), 3));
	}

	@Test
	void onlyWhatWasChangedIsMadeAgain() {
		Recipe recipe = recipe("paper");
		List<SheetCell> before = cells(recipe);
		assertThat(first.calls()[0]).isEqualTo(1);
		List<SheetCell> after = cells(recipe.with("second", Noise.MOST, "3"));
		assertThat(first.calls()[0]).as("not made again").isEqualTo(1);
		assertThat(second.calls()[0]).isEqualTo(2);
		assertThat(after.get(1).image()).as("the very same picture").isSameAs(before.get(1).image());
		assertThat(after.get(2).image()).isNotEqualTo(before.get(2).image());
		cells(recipe);
		assertThat(second.calls()[0]).as("going back costs nothing").isEqualTo(2);
	}

	@Test
	void eachFaceHasDrawsOfItsOwn() {
		List<List<SheetCell>> sheet = maker.make(List.of(face("a"), face("b")), recipe("paper"), Optional.empty(), Progress.NONE);
		assertThat(sheet).hasSize(2);
		assertThat(sheet.get(0).get(1).image()).isNotEqualTo(sheet.get(1).get(1).image());
		assertThat(sheet.get(0).get(1).key()).isNotEqualTo(sheet.get(1).get(1).key());
	}

	@Test
	void whatIsOffIsStillShownAndSaysSo() {
		Recipe all = recipe("paper");
		Recipe off = new Recipe(all.kind(), List.of(new Recipe.Step(all.steps().get(0).what(), false), all.steps().get(1)), 1, all.settings());
		List<SheetCell> cells = cells(off);
		assertThat(cells.get(1).on()).isFalse();
		assertThat(cells.get(1).caption()).contains("off");
		assertThat(cells.get(1).image()).isEqualTo(cells(all).get(1).image());
	}

	@Test
	void aDifferenceIsDrawnInsteadOfThePictureButTheOriginalStays() {
		List<SheetCell> cells = maker.make(List.of(face("a")), recipe("paper"), Optional.of(new SheetMaker.Difference(4, 0xffffff)), Progress.NONE).get(0);
		assertThat(cells.get(0).picture()).isSameAs(cells.get(0).image());
		assertThat(cells.get(1).picture()).isNotEqualTo(cells.get(1).image());
		assertThat(cells.get(1).image()).isEqualTo(cells(recipe("paper")).get(1).image());
	}

	@Test
	void anOlderWishIsGivenUpAtOnce() {
		assertThatThrownBy(() -> maker.make(List.of(face("a")), recipe("paper"), Optional.empty(), new Progress() {
			@Override
			public void step(String name, long amount) {
				// not shown
			}

			@Override
			public void advance(long amount) {
				// not shown
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		})).isInstanceOf(CancelledByUser.class);
		assertThat(first.calls()[0]).isZero();
	}

	private List<SheetCell> cells(Recipe recipe) {
		return maker.make(List.of(face("a")), recipe, Optional.empty(), Progress.NONE).get(0);
	}

	private Recipe recipe(String kind) {
		return Recipe.ofDefaults(choices, Settings.defaults().with(ExperimentParameters.AUGMENT, AugmentChoice.valueOf(kind.toUpperCase(java.util.Locale.ROOT))));
	}

	private static PreparedFace face(String name) {
		Sample sample = new Sample(new ImageSource.PictureFile(Path.of(name), name), Expression.FEAR, "", "", Part.NONE);
		return new PreparedFace(sample, name.repeat(32), Face.boxed(new Box(0, 0, 2, 2), 1, "fake"), PixelImage.black(2, 2, 1));
	}
}
