package org.fervor.core.synth;

import org.fervor.core.label.Expression;

/**
 * What to take a picture of.
 *
 * @param person       seed of who it is
 * @param expression   what the face shows
 * @param intensity    0 (at rest) to 1 (as strong as the person shows it)
 * @param yawDegrees   -110 to 110; positive: looks towards image-right
 * @param pitchDegrees -60 to 60; positive: looks up
 * @param rollDegrees  -90 to 90; positive: leans clockwise
 * @param place        where
 * @param size         width and height, pixels, 32 to 2048
 * @param seed         of light, camera, background and of the way the expression is shown
 */
public record FaceWish(long person, Expression expression, double intensity, double yawDegrees, double pitchDegrees, double rollDegrees, Place place, int size, long seed) {

	/** Where a picture is taken. */
	public enum Place {
		/** Before a plain wall in even light. */
		STUDIO,
		/** Anywhere: any light, camera and background, sometimes with something before the face. */
		ANYWHERE
	}

	public FaceWish {
		if (!(intensity >= 0 && intensity <= 1)) {
			throw new IllegalArgumentException("an expression of intensity " + intensity + "; 0 to 1 are possible");
		}
		if (!(Math.abs(yawDegrees) <= 110 && Math.abs(pitchDegrees) <= 60 && Math.abs(rollDegrees) <= 90)) {
			throw new IllegalArgumentException("a head cannot be held at yaw " + yawDegrees + ", pitch " + pitchDegrees + ", roll " + rollDegrees);
		}
		if (size < SynthSettings.LEAST_SIZE || size > SynthSettings.MOST_SIZE) {
			throw new IllegalArgumentException("a picture of " + size + " pixels; " + SynthSettings.LEAST_SIZE + " to " + SynthSettings.MOST_SIZE + " are possible");
		}
	}

	/** A person who looks straight into the camera in a studio. */
	public static FaceWish straight(long person, Expression expression, int size) {
		return new FaceWish(person, expression, 1, 0, 0, 0, Place.STUDIO, size, person);
	}

	/** The same with the head turned. */
	public FaceWish turned(double yaw) {
		return new FaceWish(person, expression, intensity, yaw, pitchDegrees, rollDegrees, place, size, seed);
	}
}
