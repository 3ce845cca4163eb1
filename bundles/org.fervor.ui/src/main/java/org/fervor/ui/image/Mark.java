package org.fervor.ui.image;

import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Point;

/**
 * A box drawn over a picture, and points.
 *
 * @param box     in image pixels
 * @param caption drawn above it; may be empty
 * @param main    the one that counts; others are drawn thinner
 * @param points  in image pixels
 */
public record Mark(Box box, String caption, boolean main, List<Point> points) {

	public Mark {
		points = List.copyOf(points);
	}
}
