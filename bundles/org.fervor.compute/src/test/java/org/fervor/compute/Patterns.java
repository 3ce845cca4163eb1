package org.fervor.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;

/** Small images that a small network can tell apart: a bright blob in noise, whose place is the class. */
public final class Patterns {

	/** Every kind of layer once, 16 px images. */
	public static final Architecture SMALL = new Architecture("SMALL", List.of(new Layer.Convolution(8, 3, 1, Activation.RELU), new Layer.MaxPool(2, 2), Layer.BatchNorm.DEFAULT,
			new Layer.Dense(16, Activation.RELU), new Layer.Dropout(0.25), new Layer.Output()));
	public static final int SIZE = 16;

	private Patterns() {
	}

	static TrainingImages images(int count, int size, int classes, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		List<PixelImage> images = new ArrayList<>();
		int[] labels = new int[count];
		for (int i = 0; i < count; i++) {
			labels[i] = i % classes;
			images.add(image(size, (double) labels[i] / classes, random));
		}
		return TrainingImages.fixed(images, labels);
	}

	private static PixelImage image(int size, double where, SplittableRandom random) {
		byte[] pixels = new byte[size * size * 3];
		double x = size * (0.5 + 0.3 * Math.cos(2 * Math.PI * where));
		double y = size * (0.5 + 0.3 * Math.sin(2 * Math.PI * where));
		for (int i = 0; i < pixels.length; i++) {
			double distance = Math.hypot(i / 3 % size - x, i / 3 / size - y) / size;
			pixels[i] = (byte) (random.nextInt(80) + (distance < 0.18 ? 120 : 0));
		}
		return new PixelImage(size, size, 3, pixels);
	}

	/** SMALL on 70 training images and 21 held-out ones of seven classes. */
	static TrainingJob job(Settings settings, long seed) {
		TrainingImages train = images(70, SIZE, 7, 1);
		return new TrainingJob(SMALL, Shape.image(SIZE), LabelSet.SEVEN, settings, seed, train, train, images(21, SIZE, 7, 2));
	}

	static List<PixelImage> list(TrainingImages images) {
		List<PixelImage> list = new ArrayList<>();
		for (int i = 0; i < images.size(); i++) {
			list.add(images.image(i, 1));
		}
		return list;
	}
}
