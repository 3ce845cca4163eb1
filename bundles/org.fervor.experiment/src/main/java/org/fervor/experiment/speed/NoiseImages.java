package org.fervor.experiment.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.fervor.core.compute.TrainingImages;
import org.fervor.core.image.PixelImage;

/** Images whose content does not matter, to measure speed with. */
public final class NoiseImages {

	private NoiseImages() {
	}

	/** Square noise of seven classes. */
	public static TrainingImages square(int count, int size) {
		Random random = new Random(1);
		List<PixelImage> images = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			byte[] pixels = new byte[size * size * 3];
			random.nextBytes(pixels);
			images.add(new PixelImage(size, size, 3, pixels));
		}
		return TrainingImages.fixed(images, IntStream.range(0, count).map(i -> i % 7).toArray());
	}
}
