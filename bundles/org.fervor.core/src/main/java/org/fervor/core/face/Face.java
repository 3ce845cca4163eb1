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
 */
public record Face(Box box, double score, OptionalDouble viewDegrees, Optional<Landmarks> landmarks, String detector, List<String> warnings) {

	public Face {
		warnings = List.copyOf(warnings);
	}

	/** A face of which only the box is known. */
	public static Face boxed(Box box, double score, String detector) {
		return new Face(box, score, OptionalDouble.empty(), Optional.empty(), detector, List.of());
	}

	public Face withWarning(String warning) {
		List<String> more = new java.util.ArrayList<>(warnings);
		more.add(warning);
		return new Face(box, score, viewDegrees, landmarks, detector, more);
	}
}
