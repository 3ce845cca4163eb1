package org.fervor.core.face;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A face found in an image.
 *
 * @param box         where, in image pixels; it may reach beyond the image
 * @param score       the detector's own score; larger is surer, comparable only within one detector
 * @param viewDegrees yaw, positive where the face looks towards image-right; empty where the detector does not tell
 * @param landmarks   empty where the detector gives none
 * @param detector    id of the detector that found it
 * @param warnings    what a person should know: "clipped by the border", "fallback detector"
 * @param partScores  how sure the detector is of each landmark, in their order; larger is surer; empty where it does not tell
 */
public record Face(Box box, double score, OptionalDouble viewDegrees, Optional<Landmarks> landmarks, String detector, List<String> warnings, List<Double> partScores) {

	public Face {
		warnings = List.copyOf(warnings);
		partScores = List.copyOf(partScores);
	}

	/** A face without scores of its parts. */
	public Face(Box box, double score, OptionalDouble viewDegrees, Optional<Landmarks> landmarks, String detector, List<String> warnings) {
		this(box, score, viewDegrees, landmarks, detector, warnings, List.of());
	}

	/** A face of which only the box is known. */
	public static Face boxed(Box box, double score, String detector) {
		return new Face(box, score, OptionalDouble.empty(), Optional.empty(), detector, List.of());
	}

	public Face withWarning(String warning) {
		List<String> more = new java.util.ArrayList<>(warnings);
		more.add(warning);
		return new Face(box, score, viewDegrees, landmarks, detector, more, partScores);
	}

	/** The same face with landmarks that somebody set right; what the detector said of its own ones is dropped. */
	public Face withLandmarks(Landmarks corrected) {
		return new Face(box, score, viewDegrees, Optional.of(corrected), detector, warnings);
	}
}
