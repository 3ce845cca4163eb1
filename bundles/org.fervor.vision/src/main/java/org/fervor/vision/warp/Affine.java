package org.fervor.vision.warp;

import org.fervor.core.face.Point;

/**
 * An affine map of the plane: {@code x' = xx x + xy y + x0}, {@code y' = yx x + yy y + y0}. Coordinates are pixels with (0, 0) at the centre of the top left pixel, x to the
 * right, y down. Where one is used to resample it leads from the new picture to the old one.
 */
public record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {

	public static Affine translation(double dx, double dy) {
		return new Affine(1, 0, dx, 0, 1, dy);
	}

	public static Affine scaling(double sx, double sy) {
		return new Affine(sx, 0, 0, 0, sy, 0);
	}

	/** Turns about the origin; a positive angle turns the x axis towards the y axis: clockwise as seen on a screen. */
	public static Affine rotation(double radians) {
		double cos = Math.cos(radians);
		double sin = Math.sin(radians);
		return new Affine(cos, -sin, 0, sin, cos, 0);
	}

	/** Moves each row by {@code slope} times its y. */
	public static Affine horizontalShear(double slope) {
		return new Affine(1, slope, 0, 0, 1, 0);
	}

	/** The map that does the other one first and then this one. */
	public Affine after(Affine first) {
		return new Affine(xx * first.xx + xy * first.yx, xx * first.xy + xy * first.yy, xx * first.x0 + xy * first.y0 + x0, yx * first.xx + yy * first.yx,
				yx * first.xy + yy * first.yy, yx * first.x0 + yy * first.y0 + y0);
	}

	/** This map with (x, y) in the role of the origin. */
	public Affine about(double x, double y) {
		return translation(x, y).after(this).after(translation(-x, -y));
	}

	/** Where a position goes. */
	public Point apply(double x, double y) {
		return new Point(xx * x + xy * y + x0, yx * x + yy * y + y0);
	}
}
