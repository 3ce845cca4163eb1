package org.fervor.core.face;

import java.util.List;

/** The landmarks of one face in image pixels, in the order of their scheme. */
public record Landmarks(LandmarkScheme scheme, List<Point> points) {

	public Landmarks {
		points = List.copyOf(points);
		if (points.size() != scheme.size()) {
			throw new IllegalArgumentException(points.size() + " points for " + scheme);
		}
	}

	/** The smallest upright box that holds all points. */
	public Box bounds() {
		double left = points.stream().mapToDouble(Point::x).min().orElseThrow();
		double right = points.stream().mapToDouble(Point::x).max().orElseThrow();
		double top = points.stream().mapToDouble(Point::y).min().orElseThrow();
		double bottom = points.stream().mapToDouble(Point::y).max().orElseThrow();
		return new Box(left, top, right - left, bottom - top);
	}
}
