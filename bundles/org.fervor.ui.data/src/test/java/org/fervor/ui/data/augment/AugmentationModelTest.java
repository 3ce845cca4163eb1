package org.fervor.ui.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.ui.image.Tile;
import org.junit.jupiter.api.Test;

class AugmentationModelTest {

	private static final PixelImage FACE = PixelImage.black(2, 2, 1);

	@Test
	void theOriginalComesFirstThenTheOperationsOfTheAlgorithmInOrder() {
		AugmentationModel model = new AugmentationModel(List.of(new Noise(2), new Noise(0), new Noise(1)));
		assertThat(model.tiles(FACE, 3, 1, Progress.NONE)).extracting(Tile::caption).containsExactly("original", "F1", "F2");
	}

	@Test
	void theSameSeedGivesTheSameImagesAndAnotherSeedOthers() {
		AugmentationModel model = new AugmentationModel(List.of(new Noise(1), new Noise(2)));
		List<Tile> first = model.tiles(FACE, 3, 1, Progress.NONE);
		assertThat(model.tiles(FACE, 3, 1, Progress.NONE)).isEqualTo(first);
		assertThat(model.tiles(FACE, 3, 2, Progress.NONE)).isNotEqualTo(first);
		assertThat(model.tiles(FACE, 4, 1, Progress.NONE)).isNotEqualTo(first);
		assertThat(first.get(1).image()).isNotEqualTo(first.get(2).image());
	}

	@Test
	void withoutOperationsTheRemedyIsSaid() {
		assertThatThrownBy(() -> new AugmentationModel(List.of()).tiles(FACE, 0, 1, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("reinstall");
	}

	private record Noise(int order) implements Augmentation {

		@Override
		public String id() {
			return "noise-" + order;
		}

		@Override
		public String title() {
			return "F" + order;
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of();
		}

		@Override
		public PixelImage apply(PixelImage image, Settings settings, RandomGenerator random) {
			byte[] pixels = new byte[image.pixels().length];
			random.nextBytes(pixels);
			return new PixelImage(image.width(), image.height(), image.channels(), pixels);
		}
	}
}
