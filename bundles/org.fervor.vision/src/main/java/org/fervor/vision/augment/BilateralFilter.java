package org.fervor.vision.augment;

import static org.bytedeco.opencv.global.opencv_imgproc.bilateralFilter;

import java.util.List;

import org.bytedeco.opencv.opencv_core.Mat;
import org.fervor.core.augment.Augmentation;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.osgi.service.component.annotations.Component;

/** F1: smooths skin and keeps edges (Tomasi and Manduchi, ICCV 1998). Nothing random. */
@Component(service = Augmentation.class)
public final class BilateralFilter extends FilterAugmentation {

	static final Parameter<Integer> DIAMETER = Parameter.integer("diameter", 5, 1, 25, "px", "Diameter of the neighbourhood");
	static final Parameter<Double> SIGMA_COLOUR = Parameter.real("sigma-colour", 50.0, 1.0, 255.0, "grey levels", "How different pixels may be and still be mixed");
	static final Parameter<Double> SIGMA_SPACE = Parameter.real("sigma-space", 3.0, 0.1, 25.0, "px", "How far apart pixels may be and still be mixed");

	public BilateralFilter() {
		super("bilateral", "bilateral filter", 1, List.of(DIAMETER, SIGMA_COLOUR, SIGMA_SPACE));
	}

	@Override
	void filter(Mat source, Mat target, Settings settings) {
		bilateralFilter(source, target, settings.get(DIAMETER), settings.get(SIGMA_COLOUR), settings.get(SIGMA_SPACE));
	}
}
