package org.fervor.synth;

/**
 * A far light.
 *
 * @param x        direction to the lamp, camera axes: to image-right
 * @param y        up
 * @param z        to the camera
 * @param colour   linear strength
 * @param softness how wide the lamp is, 0 (bare sun) to 1 (large soft box)
 */
public record Lamp(double x, double y, double z, Colour colour, double softness) {

	public Lamp {
		double length = Math.sqrt(x * x + y * y + z * z);
		if (!(length > 0)) {
			throw new IllegalArgumentException("a lamp needs a direction");
		}
		x /= length;
		y /= length;
		z /= length;
	}
}
