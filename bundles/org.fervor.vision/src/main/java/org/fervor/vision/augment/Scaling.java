package org.fervor.vision.augment;

import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.warp.Affine;
import org.osgi.service.component.annotations.Component;

/**
 * F13: makes the content smaller within its frame, by a factor from the least to 1, all equally likely. Our reading: the paper names scaling beside zooming (F15), so one
 * shrinks and the other enlarges.
 */
@Component(service = Augmentation.class)
public final class Scaling extends WarpAugmentation {

	static final Parameter<Double> LEAST = Parameter.real("least", 0.8, 0.25, 1.0, "of the size", "Smallest factor");

	public Scaling() {
		super("scaling", "scaling", 13, LEAST);
	}

	@Override
	Affine draw(Settings settings, RandomGenerator random, int width, int height) {
		double factor = uniform(random, settings.get(LEAST), 1);
		return Affine.scaling(1 / factor, 1 / factor);
	}
}
