package org.fervor.vision.augment;

import java.util.List;
import java.util.random.RandomGenerator;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;

/** An operation without randomness that OpenCV does on one matrix. */
abstract class FilterAugmentation extends DescribedAugmentation {

	FilterAugmentation(String id, String name, int order, List<Parameter<?>> parameters) {
		super(id, name, order, parameters);
	}

	@Override
	public final PixelImage apply(PixelImage image, Settings settings, RandomGenerator random) {
		try (PointerScope scope = new PointerScope()) {
			Mat target = new Mat();
			filter(MatImages.toMat(image), target, settings);
			return MatImages.toImage(target);
		}
	}

	/**
	 * Called inside a {@code PointerScope}.
	 *
	 * @param source 8-bit, one or three channels; not to be written to
	 * @param target empty; as many pixels and channels afterwards
	 */
	abstract void filter(Mat source, Mat target, Settings settings);
}
