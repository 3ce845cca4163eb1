package org.fervor.core.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;

import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.junit.jupiter.api.Test;

class AugmentationPipelineTest {

	private static final PixelImage BLACK = PixelImage.black(4, 4, 3);

	@Test
	void leavingAnOperationOutDoesNotChangeTheOthers() {
		List<PixelImage> all = AugmentationPipeline.ofDefaults(List.of(noise(1), noise(2), noise(3)), 5).variants(BLACK, 9);
		List<PixelImage> some = AugmentationPipeline.ofDefaults(List.of(noise(3), noise(1)), 5).variants(BLACK, 9);
		assertThat(some).containsExactly(all.get(0), all.get(2));
	}

	@Test
	void seedAndImageDecideWhatIsDrawn() {
		AugmentationPipeline pipeline = AugmentationPipeline.ofDefaults(List.of(noise(1)), 5);
		assertThat(pipeline.variants(BLACK, 9)).isEqualTo(pipeline.variants(BLACK, 9));
		assertThat(pipeline.variants(BLACK, 9)).isNotEqualTo(pipeline.variants(BLACK, 10));
		assertThat(pipeline.variants(BLACK, 9)).isNotEqualTo(AugmentationPipeline.ofDefaults(List.of(noise(1)), 6).variants(BLACK, 9));
		assertThat(AugmentationPipeline.ofDefaults(List.of(noise(1), noise(2)), 5).variants(BLACK, 9)).doesNotHaveDuplicates();
	}

	/** Replaces the image by what it draws. */
	private static Augmentation noise(int order) {
		return new Augmentation() {
			@Override
			public String id() {
				return "noise-" + order;
			}

			@Override
			public String title() {
				return id();
			}

			@Override
			public int order() {
				return order;
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
		};
	}
}
