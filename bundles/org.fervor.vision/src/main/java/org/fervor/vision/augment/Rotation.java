package org.fervor.vision.augment;

import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.warp.Affine;
import org.osgi.service.component.annotations.Component;

/** F12: turns about the centre by an angle from minus to plus the largest, all equally likely. */
@Component(service = Augmentation.class)
public final class Rotation extends WarpAugmentation {

	static final Parameter<Double> MAX_ANGLE = Parameter.real("max-angle", 15.0, 0.0, 180.0, "degrees", "Largest angle either way");

	public Rotation() {
		super("rotation", "rotation", 12, MAX_ANGLE);
	}

	@Override
	Affine draw(Settings settings, RandomGenerator random, int width, int height) {
		double most = settings.get(MAX_ANGLE);
		return Affine.rotation(Math.toRadians(uniform(random, -most, most)));
	}
}
