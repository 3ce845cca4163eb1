package org.fervor.vision.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.warp.Affine;
import org.fervor.vision.warp.FillMode;
import org.fervor.vision.warp.Warp;

/** An operation that moves pixels by a random affine map about the image's centre, resampled bilinearly. */
abstract class WarpAugmentation extends DescribedAugmentation {

	/** What stands where the moved image uncovers its frame. */
	static final Parameter<FillMode> FILL = Parameter.choice("fill", FillMode.class, FillMode.NEAREST, "What stands where the image was moved away");

	WarpAugmentation(String id, String name, int order, Parameter<?>... own) {
		super(id, name, order, withFill(own));
	}

	private static List<Parameter<?>> withFill(Parameter<?>... own) {
		List<Parameter<?>> all = new ArrayList<>(List.of(own));
		all.add(FILL);
		return all;
	}

	/**
	 * Draws the map that leads from the new image to the old one, with the centre of the image as origin.
	 *
	 * @param width  of the image, in pixels
	 * @param height of the image, in pixels
	 */
	abstract Affine draw(Settings settings, RandomGenerator random, int width, int height);

	@Override
	public PixelImage apply(PixelImage image, Settings settings, RandomGenerator random) {
		Affine toImage = draw(settings, random, image.width(), image.height()).about((image.width() - 1) / 2.0, (image.height() - 1) / 2.0);
		return Warp.bilinear(image, toImage, image.width(), image.height(), settings.get(FILL));
	}
}
