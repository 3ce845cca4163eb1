package org.fervor.core.synth;

import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Landmarks;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;

/**
 * A picture of a person who does not exist, and the exact truth about it.
 *
 * @param image        three channels
 * @param expression   what the face shows
 * @param intensity    0 (at rest) to 1 (as strong as the person shows it)
 * @param actionUnits  that act, as numbers of the Facial Action Coding System with letters A (trace) to E (maximum), joined by +: {@code 6C+12D}; {@code 0} where none does
 * @param yawDegrees   positive: looks towards image-right
 * @param pitchDegrees positive: looks up
 * @param rollDegrees  positive: leans clockwise
 * @param landmarks    in pixels of the image: 68 points, or 39 in profiles beyond about 45 degrees of yaw
 * @param visible      for each landmark whether it lies in the picture and nothing hides it
 * @param box          the smallest upright box around the landmarks
 */
public record SyntheticFace(PixelImage image, Expression expression, double intensity, String actionUnits, double yawDegrees, double pitchDegrees, double rollDegrees, Landmarks landmarks,
		List<Boolean> visible, Box box) {

	public SyntheticFace {
		visible = List.copyOf(visible);
		if (visible.size() != landmarks.points().size()) {
			throw new IllegalArgumentException(visible.size() + " visibilities for " + landmarks.points().size() + " landmarks");
		}
	}
}
