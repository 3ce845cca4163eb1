package org.fervor.vision.augment;

import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.warp.Affine;
import org.osgi.service.component.annotations.Component;

/** F15: enlarges the middle of the image by a factor from 1 to the most, all equally likely. */
@Component(service = Augmentation.class)
public final class Zooming extends WarpAugmentation {

	static final Parameter<Double> MOST = Parameter.real("most", 1.25, 1.0, 4.0, "of the size", "Largest factor");

	public Zooming() {
		super("zooming", "zooming", 15, MOST);
	}

	@Override
	Affine draw(Settings settings, RandomGenerator random, int width, int height) {
		double factor = uniform(random, 1, settings.get(MOST));
		return Affine.scaling(1 / factor, 1 / factor);
	}
}
