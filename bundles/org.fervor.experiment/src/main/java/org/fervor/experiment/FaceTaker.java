package org.fervor.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.fervor.core.data.Sample;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;

/** Takes the one face of a picture that a run works with: found, set right by hand where somebody did so, cropped. Safe for use by several threads, each with its detector. */
public record FaceTaker(ImageReader reader, FaceCropper cropper) {

	/**
	 * Takes a face.
	 *
	 * @param sidecar  landmarks that were set right by hand
	 * @param settings of the experiment
	 * @return empty where no face is found and the experiment does not keep such pictures
	 * @throws UnreadableImage if the picture is none
	 */
	public Optional<PreparedFace> take(Sample sample, FaceDetector detector, LandmarkSidecar sidecar, Settings settings) throws IOException, UnreadableImage {
		PixelImage image = reader.read(sample.image());
		String hash = ContentHash.of(sample.image());
		List<Face> found = sidecar.applied(hash, detector.detect(image));
		if (found.isEmpty() && !settings.get(ExperimentParameters.KEEP_FACELESS)) {
			return Optional.empty();
		}
		Face face = found.isEmpty() ? Face.boxed(new Box(0, 0, image.width(), image.height()), 0, "none").withWarning("no face found") : found.get(0);
		return Optional.of(new PreparedFace(sample, hash, face, cropper.crop(image, face, settings)));
	}
}
