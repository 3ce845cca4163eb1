package org.fervor.vision.augment;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_imgproc.filter2D;

import java.util.List;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.fervor.core.augment.Mask;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;

/** One of F3 to F11: correlation with a mask. The image's edge is continued by its nearest pixels. Nothing random. */
abstract class Sharpening extends FilterAugmentation {

	private static final int SAME_DEPTH = -1;

	private final Parameter<String> mask;

	/**
	 * @param number 1 to 9, the index of the paper's mask
	 * @param name   "4-neighbour Laplacian"
	 * @param text   its weights, as {@link Mask#parse} reads them
	 */
	Sharpening(int number, String name, String text) {
		this(number, name, new Parameter<>("mask", String.class, text, Mask.RANGE, "", "Weights, rows between semicolons; they add up to 1"));
	}

	private Sharpening(int number, String name, Parameter<String> mask) {
		super("sharpen-" + number, "sharpening " + number + ": " + name, 2 + number, List.of(mask));
		this.mask = mask;
	}

	@Override
	final void filter(Mat source, Mat target, Settings settings) {
		Mask weights = Mask.parse(settings.get(mask));
		Mat kernel = new Mat(weights.side(), weights.side(), CV_64FC1);
		new DoublePointer(kernel.data()).put(weights.weights());
		filter2D(source, target, SAME_DEPTH, kernel, new Point(-1, -1), 0, BORDER_REPLICATE);
	}
}
