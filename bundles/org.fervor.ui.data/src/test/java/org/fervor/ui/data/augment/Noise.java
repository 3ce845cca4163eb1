package org.fervor.ui.data.augment;

import java.util.List;
import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;

/** Replaces the image by what it draws, from 0 to the most; counts how often it was asked. */
record Noise(String id, int order, int[] calls) implements Augmentation {

	static final Parameter<Integer> MOST = Parameter.integer("most", 15, 1, 127, "", "Largest value");

	Noise(String id, int order) {
		this(id, order, new int[1]);
	}

	@Override
	public String title() {
		return "F" + order + " " + id;
	}

	@Override
	public List<Parameter<?>> parameters() {
		return List.of(MOST);
	}

	@Override
	public PixelImage apply(PixelImage image, Settings settings, RandomGenerator random) {
		calls[0]++;
		byte[] pixels = new byte[image.pixels().length];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) random.nextInt(settings.get(MOST) + 1);
		}
		return new PixelImage(image.width(), image.height(), image.channels(), pixels);
	}
}
