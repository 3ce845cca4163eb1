package org.fervor.vision.augment;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.addWeighted;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import java.util.List;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.fervor.core.augment.Augmentation;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.osgi.service.component.annotations.Component;

/** F2: adds the difference between the image and its Gaussian blur. Nothing random. */
@Component(service = Augmentation.class)
public final class UnsharpMask extends FilterAugmentation {

	static final Parameter<Double> SIGMA = Parameter.real("sigma", 1.0, 0.1, 10.0, "px", "Width of the blur");
	static final Parameter<Double> AMOUNT = Parameter.real("amount", 1.0, 0.0, 5.0, "", "How much of the difference is added");

	public UnsharpMask() {
		super("unsharp", "unsharp mask", 2, List.of(SIGMA, AMOUNT));
	}

	@Override
	void filter(Mat source, Mat target, Settings settings) {
		Mat blurred = new Mat();
		double sigma = settings.get(SIGMA);
		GaussianBlur(source, blurred, new Size(0, 0), sigma, sigma, BORDER_REPLICATE, 0);
		double amount = settings.get(AMOUNT);
		addWeighted(source, 1 + amount, blurred, -amount, 0, target);
	}
}
