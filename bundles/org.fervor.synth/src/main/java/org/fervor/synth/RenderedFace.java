package org.fervor.synth;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Landmarks;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.synth.SyntheticFace;

/**
 * A picture and the truth about it.
 *
 * @param image        RGB
 * @param landmarks    68 points up to 45° of yaw (and 5° for heads not held quite still), 39 profile points beyond; all 68 are in {@link #all68}
 * @param visible      per landmark: inside the picture and not hidden by the face itself, hair or anything in front
 * @param box          the smallest upright box around the landmarks
 * @param all68        the 68 points whatever the pose
 * @param yawDegrees   positive: looks towards image-right
 * @param pitchDegrees positive: looks up
 * @param rollDegrees  positive: leans clockwise
 * @param units        the action units that act
 */
public record RenderedFace(PixelImage image, Landmarks landmarks, boolean[] visible, Box box, Landmarks all68, double yawDegrees, double pitchDegrees, double rollDegrees,
		Expression expression, ActionUnits units) {

	/** The same behind the port. */
	public SyntheticFace asSynthetic(double intensity) {
		List<Boolean> seen = new ArrayList<>();
		for (boolean v : visible) {
			seen.add(v);
		}
		return new SyntheticFace(image, expression, intensity, units.toString(), yawDegrees, pitchDegrees, rollDegrees, landmarks, seen, box);
	}
}
