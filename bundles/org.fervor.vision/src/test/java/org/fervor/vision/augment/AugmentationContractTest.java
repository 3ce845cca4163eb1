package org.fervor.vision.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.Pictures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the port promises, for each of the 17 operations and the live one. */
class AugmentationContractTest {

	static Stream<Augmentation> all() {
		return Stream.concat(PaperAugmentations.inOrder().stream(), Stream.of(new LiveAugmentation()));
	}

	private static PixelImage apply(Augmentation operation, PixelImage image, long seed) {
		return operation.apply(image, Settings.defaults(), new SplittableRandom(seed));
	}

	/** A face-like picture: soft shapes with some grain. */
	private static PixelImage textured(int channels) {
		PixelImage grain = Pictures.noise(48, 48, channels, 8);
		return Pictures.of(48, 48, channels, (x, y, c) -> (int) (120 + 70 * Math.sin(x / 5.0 + c) * Math.cos(y / 7.0)) + grain.value(x, y, c) / 16);
	}

	@ParameterizedTest
	@MethodSource("all")
	void sizeAndChannelsStay(Augmentation operation) {
		int[][] sizes = { { 1, 1 }, { 3, 2 }, { 2, 7 }, { 48, 48 }, { 1, 30 }, { 31, 20 } };
		for (int[] size : sizes) {
			for (int channels : new int[] { 1, 3 }) {
				PixelImage image = apply(operation, Pictures.noise(size[0], size[1], channels, 1), 4);
				assertThat(List.of(image.width(), image.height(), image.channels())).containsExactly(size[0], size[1], channels);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void theSameGeneratorGivesTheSameImage(Augmentation operation) {
		assertThat(apply(operation, textured(3), 11)).isEqualTo(apply(operation, textured(3), 11));
	}

	@ParameterizedTest
	@MethodSource("all")
	void theOriginalIsLeftAsItWas(Augmentation operation) {
		PixelImage image = textured(3);
		apply(operation, image, 11);
		assertThat(image).isEqualTo(textured(3));
	}

	@ParameterizedTest
	@MethodSource("all")
	void aTexturedImageChanges(Augmentation operation) {
		for (int channels : new int[] { 1, 3 }) {
			assertThat(apply(operation, textured(channels), 11)).isNotEqualTo(textured(channels));
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void aFlatImageStaysFlat(Augmentation operation) {
		PixelImage image = apply(operation, Pictures.flat(20, 16, 3, 137), 11);
		assertThat(image).isEqualTo(Pictures.flat(20, 16, 3, image.value(0, 0, 0)));
		if (operation.order() > 0) {
			assertThat(image.value(0, 0, 0)).isEqualTo(137);
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void aGreyImageAndItsColouredCopyChangeAlike(Augmentation operation) {
		assertThat(apply(operation, textured(1).toRgb(), 11)).satisfies(image -> assertThat(image.toGrey().toRgb()).isEqualTo(image));
	}

	@ParameterizedTest
	@MethodSource("all")
	void settingsSurviveBeingWrittenAsText(Augmentation operation) {
		List<Parameter<?>> parameters = operation.parameters();
		Settings read = Settings.parse(parameters, Settings.defaults().texts(parameters));
		assertThat(operation.apply(textured(3), read, new SplittableRandom(2))).isEqualTo(apply(operation, textured(3), 2));
	}
}
