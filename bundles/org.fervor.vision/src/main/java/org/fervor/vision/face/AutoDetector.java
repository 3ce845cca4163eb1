package org.fervor.vision.face;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;

/**
 * Asks detectors in turn until one finds a face. Faces of any but the first carry the warning {@value #FALLBACK_WARNING}. Where none finds one, an image of at most
 * {@value #SMALL} by {@value #SMALL} pixels is taken whole with the warning {@value #WHOLE_WARNING}: the circulated CK+ and FER2013 crops are so tight that cascades miss
 * them.
 */
final class AutoDetector implements FaceDetector {

	static final String FALLBACK_WARNING = "fallback detector";
	static final String WHOLE_WARNING = "no face found: whole small image taken";

	private static final int SMALL = 130;

	private final List<FaceDetectorFactory> factories;
	private final Settings settings;

	/** Those made so far: a detector whose predecessors find every face is never loaded. */
	private final List<FaceDetector> made = new ArrayList<>();

	AutoDetector(List<FaceDetectorFactory> factories, Settings settings) {
		this.factories = factories;
		this.settings = settings;
	}

	@Override
	public List<Face> detect(PixelImage image) {
		for (int i = 0; i < factories.size(); i++) {
			List<Face> faces = detector(i).detect(image);
			if (!faces.isEmpty()) {
				return i == 0 ? faces : faces.stream().map(face -> face.withWarning(FALLBACK_WARNING)).toList();
			}
		}
		boolean small = image.width() <= SMALL && image.height() <= SMALL;
		return small ? List.of(NoDetectorFactory.wholeImage(image).withWarning(WHOLE_WARNING)) : List.of();
	}

	private FaceDetector detector(int place) {
		if (place == made.size()) {
			made.add(factories.get(place).create(settings));
		}
		return made.get(place);
	}

	@Override
	public void close() {
		made.forEach(FaceDetector::close);
		made.clear();
	}
}
