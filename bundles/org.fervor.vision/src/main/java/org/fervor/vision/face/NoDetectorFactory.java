package org.fervor.vision.face;

import java.util.List;
import java.util.Optional;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.osgi.service.component.annotations.Component;

/** Takes each whole image as one face with score 1: for sets that come cropped. */
@Component
public final class NoDetectorFactory implements FaceDetectorFactory {

	static final String ID = "none";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public List<Parameter<?>> parameters() {
		return List.of();
	}

	@Override
	public FaceDetector create(Settings settings) {
		return new NoDetector();
	}

	@Override
	public Optional<String> fingerprint(Settings settings) {
		return Optional.of("");
	}

	/** The whole image as a face. */
	static Face wholeImage(PixelImage image) {
		return Face.boxed(new Box(0, 0, image.width(), image.height()), 1, ID);
	}

	private static final class NoDetector implements FaceDetector {

		@Override
		public List<Face> detect(PixelImage image) {
			return List.of(wholeImage(image));
		}

		@Override
		public void close() {
			// owns nothing
		}
	}
}
