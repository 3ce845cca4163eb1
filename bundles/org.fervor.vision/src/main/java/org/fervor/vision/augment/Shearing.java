package org.fervor.vision.augment;

import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.warp.Affine;
import org.osgi.service.component.annotations.Component;

/** F14: moves rows sideways in proportion to their distance from the middle row; upright lines then lean by up to the largest angle either way, all equally likely. */
@Component(service = Augmentation.class)
public final class Shearing extends WarpAugmentation {

	static final Parameter<Double> MAX_ANGLE = Parameter.real("max-angle", 12.0, 0.0, 60.0, "degrees", "Largest lean either way");

	public Shearing() {
		super("shearing", "shearing", 14, MAX_ANGLE);
	}

	@Override
	Affine draw(Settings settings, RandomGenerator random, int width, int height) {
		double most = settings.get(MAX_ANGLE);
		return Affine.horizontalShear(Math.tan(Math.toRadians(uniform(random, -most, most))));
	}
}
