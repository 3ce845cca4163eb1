package org.fervor.experiment;

import java.util.List;
import java.util.Optional;

import org.fervor.core.data.Sample;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.cache.FaceSearch;

/** Takes the one face of a picture that a run works with: found, set right by hand where somebody did so, cropped. */
public final class FaceTaker {

	private FaceTaker() {
	}

	/**
	 * Takes a face.
	 *
	 * @param hash     of the picture's content, as {@link ContentHash} makes it
	 * @param seen     what was seen in the picture
	 * @param sidecar  landmarks that were set right by hand
	 * @param settings of the experiment
	 * @return empty where no face was found and the experiment does not keep such pictures
	 * @throws UnreadableImage if the picture has to be decoded and cannot be
	 */
	public static Optional<PreparedFace> take(Sample sample, String hash, FaceSearch.Seen seen, LandmarkSidecar sidecar, Settings settings) throws UnreadableImage {
		List<Face> found = sidecar.applied(hash, seen.faces());
		if (found.isEmpty() && !settings.get(ExperimentParameters.KEEP_FACELESS)) {
			return Optional.empty();
		}
		Face face = found.isEmpty() ? Face.boxed(new Box(0, 0, seen.width(), seen.height()), 0, "none").withWarning("no face found") : found.get(0);
		return Optional.of(new PreparedFace(sample, hash, face, seen.crop(face, settings)));
	}
}
