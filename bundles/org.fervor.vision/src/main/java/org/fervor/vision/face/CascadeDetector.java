package org.fervor.vision.face;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.fervor.core.face.Box;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;

/**
 * Finds upright faces with OpenCV's Haar cascades on the equalised grey image: frontal ones and, where there is none, profiles, both ways by mirroring (the profile cascade
 * raises many false alarms: beside a frontal face it is not asked). The score is the sum of the cascade's last stage: about 55 to 57 for a frontal face, 0 to 5 for a
 * profile. It tells neither views nor landmarks; a profile carries the warning {@value #PROFILE_WARNING}. An image with a side under 20 pixels has no face.
 */
final class CascadeDetector implements FaceDetector {

	static final String PROFILE_WARNING = "profile cascade";

	private static final int LEFT_TO_RIGHT = 1;

	private final Settings settings;
	private final Cascade frontal;
	private final Cascade profile;

	CascadeDetector(Settings settings) {
		this.settings = settings;
		frontal = Cascade.frontal();
		profile = settings.get(DetectorParameters.CASCADE_PROFILE) ? Cascade.profile() : null;
	}

	@Override
	public List<Face> detect(PixelImage image) {
		List<Face> found = new ArrayList<>();
		try (PointerScope scope = new PointerScope()) {
			Mat grey = new Mat(image.height(), image.width(), CV_8UC1, new BytePointer(image.toGrey().pixels()));
			equalizeHist(grey, grey);
			frontal.hits(grey, settings).forEach(hit -> found.add(face(hit.box(), hit.weight())));
			if (found.isEmpty() && profile != null) {
				addProfiles(grey, found);
			}
		}
		return Duplicates.removed(found);
	}

	private void addProfiles(Mat grey, List<Face> found) {
		profile.hits(grey, settings).forEach(hit -> found.add(profileFace(hit.box(), hit.weight())));
		Mat mirrored = new Mat();
		flip(grey, mirrored, LEFT_TO_RIGHT);
		profile.hits(mirrored, settings).forEach(hit -> found.add(profileFace(mirrored(hit.box(), grey.cols()), hit.weight())));
	}

	private static Face face(Box box, double weight) {
		return Face.boxed(box, weight, CascadeDetectorFactory.ID);
	}

	private static Face profileFace(Box box, double weight) {
		return face(box, weight).withWarning(PROFILE_WARNING);
	}

	private static Box mirrored(Box box, int width) {
		return new Box(width - box.x() - box.width(), box.y(), box.width(), box.height());
	}

	@Override
	public void close() {
		frontal.close();
		if (profile != null) {
			profile.close();
		}
	}
}
