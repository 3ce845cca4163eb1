package org.fervor.core.face;

/**
 * An upright rectangle in image pixels; it may reach beyond the image. It counts from the outer corner of the top left pixel, so that a whole image is
 * {@code (0, 0, width, height)} and the centre of the top left pixel, {@code Point(0, 0)}, lies half a pixel inside.
 */
public record Box(double x, double y, double width, double height) {

	public double centreX() {
		return x + width / 2;
	}

	public double centreY() {
		return y + height / 2;
	}

	public double area() {
		return width * height;
	}

	/** Intersection over union with another box, 0..1. */
	public double overlap(Box other) {
		double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
		double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
		if (w <= 0 || h <= 0) {
			return 0;
		}
		return w * h / (area() + other.area() - w * h);
	}
}
