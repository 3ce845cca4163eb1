package org.fervor.vision.augment;

import static org.bytedeco.opencv.global.opencv_core.flip;

import java.util.List;

import org.bytedeco.opencv.opencv_core.Mat;
import org.fervor.core.augment.Augmentation;
import org.fervor.core.parameter.Settings;
import org.osgi.service.component.annotations.Component;

/** F17: exchanges left and right. Nothing random, nothing to set. */
@Component(service = Augmentation.class)
public final class HorizontalFlip extends FilterAugmentation {

	private static final int LEFT_TO_RIGHT = 1;

	public HorizontalFlip() {
		super("flip", "horizontal flip", 17, List.of());
	}

	@Override
	void filter(Mat source, Mat target, Settings settings) {
		flip(source, target, LEFT_TO_RIGHT);
	}
}
