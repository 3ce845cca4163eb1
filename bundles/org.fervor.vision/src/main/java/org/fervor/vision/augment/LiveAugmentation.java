package org.fervor.vision.augment;

import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.warp.Affine;
import org.osgi.service.component.annotations.Component;

/**
 * Not one of the paper's (order 0): one light random change of everything at once, cheap enough to be drawn anew for each image of each epoch. Turns, zooms in or out,
 * shifts, mirrors half of the images and changes the brightness. Draws in this order: angle, zoom, shift along x, shift along y, mirrored or not, brightness; each from
 * minus to plus its largest, all equally likely.
 */
@Component(service = Augmentation.class)
public final class LiveAugmentation extends WarpAugmentation {

	static final Parameter<Double> MAX_ANGLE = Parameter.real("max-angle", 10.0, 0.0, 180.0, "degrees", "Largest rotation either way");
	static final Parameter<Double> MAX_ZOOM = Parameter.real("max-zoom", 0.1, 0.0, 0.5, "of the size", "Largest enlargement and reduction");
	static final Parameter<Double> MAX_SHIFT = Parameter.real("max-shift", 0.06, 0.0, 0.5, "of the size", "Largest shift either way");
	static final Parameter<Double> FLIP = Parameter.real("flip", 0.5, 0.0, 1.0, "of the images", "How many are mirrored");
	static final Parameter<Double> MAX_BRIGHTNESS = Parameter.real("max-brightness", 0.12, 0.0, 1.0, "of full scale", "Largest change of brightness either way");

	public LiveAugmentation() {
		super("live", "light random change", 0, MAX_ANGLE, MAX_ZOOM, MAX_SHIFT, FLIP, MAX_BRIGHTNESS);
	}

	@Override
	Affine draw(Settings settings, RandomGenerator random, int width, int height) {
		Affine turned = Affine.rotation(Math.toRadians(drawUpTo(settings.get(MAX_ANGLE), random)));
		double zoom = 1 + drawUpTo(settings.get(MAX_ZOOM), random);
		double dx = drawUpTo(settings.get(MAX_SHIFT), random) * width;
		double dy = drawUpTo(settings.get(MAX_SHIFT), random) * height;
		double mirror = random.nextDouble() < settings.get(FLIP) ? -1 : 1;
		return turned.after(Affine.scaling(mirror / zoom, 1 / zoom)).after(Affine.translation(dx, dy));
	}

	@Override
	public PixelImage apply(PixelImage image, Settings settings, RandomGenerator random) {
		PixelImage moved = super.apply(image, settings, random);
		return brighter(moved, (int) Math.round(255 * drawUpTo(settings.get(MAX_BRIGHTNESS), random)));
	}

	private static PixelImage brighter(PixelImage image, int difference) {
		byte[] pixels = new byte[image.pixels().length];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) Math.max(0, Math.min(255, (image.pixels()[i] & 0xff) + difference));
		}
		return new PixelImage(image.width(), image.height(), image.channels(), pixels);
	}

	private static double drawUpTo(double most, RandomGenerator random) {
		return uniform(random, -most, most);
	}
}
