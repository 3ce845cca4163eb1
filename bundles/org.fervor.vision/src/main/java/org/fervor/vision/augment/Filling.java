package org.fervor.vision.augment;

import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.warp.Affine;
import org.osgi.service.component.annotations.Component;

/**
 * F16: shifts the image and fills what it uncovers, by default with the nearest pixels. Our reading: the paper gives only the word, which its neighbours in Algorithm 1
 * share with the arguments of Keras' image generator, where {@code fill_mode} says what stands beside a shifted image. Draws the shift along x, then along y, each from
 * minus to plus the largest, all equally likely.
 */
@Component(service = Augmentation.class)
public final class Filling extends WarpAugmentation {

	static final Parameter<Double> MAX_SHIFT = Parameter.real("max-shift", 0.15, 0.0, 0.9, "of the size", "Largest shift either way, along x and along y");

	public Filling() {
		super("filling", "filling", 16, MAX_SHIFT);
	}

	@Override
	Affine draw(Settings settings, RandomGenerator random, int width, int height) {
		double most = settings.get(MAX_SHIFT);
		double dx = uniform(random, -most, most) * width;
		double dy = uniform(random, -most, most) * height;
		return Affine.translation(dx, dy);
	}
}
