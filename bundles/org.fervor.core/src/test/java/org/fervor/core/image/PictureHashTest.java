package org.fervor.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

class PictureHashTest {

	@Test
	void sizeBrightnessAndNoiseHardlyMatter() {
		PictureHash hash = PictureHash.of(waves(96, 1, 0, 0));
		assertThat(hash.distance(PictureHash.of(waves(48, 1, 0, 0)))).isLessThanOrEqualTo(6);
		assertThat(hash.distance(PictureHash.of(waves(96, 1, 20, 0)))).isLessThanOrEqualTo(6);
		assertThat(hash.distance(PictureHash.of(waves(96, 1, 0, 3)))).isLessThanOrEqualTo(12);
	}

	@Test
	void otherPicturesDifferInManyBits() {
		assertThat(PictureHash.of(waves(96, 1, 0, 0)).distance(PictureHash.of(waves(96, 2, 0, 0)))).isGreaterThan(60);
	}

	@Test
	void aPlainSurfaceTellsNothing() {
		assertThat(PictureHash.of(PixelImage.black(40, 40, 1)).plain()).isTrue();
		assertThat(PictureHash.of(waves(40, 1, 0, 0)).plain()).isFalse();
	}

	@Test
	void theMirrorImageOfTheMirrorImageIsThePicture() {
		PixelImage image = waves(64, 3, 0, 0);
		PixelImage mirrored = mirror(image);
		assertThat(PictureHash.ofMirrored(mirrored)).isEqualTo(PictureHash.of(image));
		assertThat(PictureHash.ofMirrored(image)).isEqualTo(PictureHash.of(mirrored));
	}

	/** A smooth pattern that its seed decides, with an offset and noise. */
	static PixelImage waves(int size, long seed, int brighter, int noise) {
		Random pattern = new Random(seed);
		double[] terms = pattern.doubles(24, -3, 3).toArray();
		Random random = new Random(99);
		byte[] pixels = new byte[size * size];
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				double sum = 0;
				for (int t = 0; t < terms.length; t += 3) {
					sum += Math.sin(Math.PI * (terms[t] * (x + 0.5) / size + terms[t + 1] * (y + 0.5) / size) + terms[t + 2]);
				}
				pixels[y * size + x] = (byte) Math.max(0, Math.min(255, 115 + 10 * sum + brighter + noise * random.nextGaussian()));
			}
		}
		return new PixelImage(size, size, 1, pixels);
	}

	private static PixelImage mirror(PixelImage image) {
		byte[] pixels = new byte[image.pixels().length];
		for (int y = 0; y < image.height(); y++) {
			for (int x = 0; x < image.width(); x++) {
				pixels[y * image.width() + x] = (byte) image.value(image.width() - 1 - x, y, 0);
			}
		}
		return new PixelImage(image.width(), image.height(), 1, pixels);
	}
}
