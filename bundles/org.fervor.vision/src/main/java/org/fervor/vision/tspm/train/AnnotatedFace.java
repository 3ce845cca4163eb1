package org.fervor.vision.tspm.train;

import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;

/**
 * A face to learn from or to test with.
 *
 * @param image      with the face
 * @param yawDegrees where it looks; positive towards image-right
 * @param points     its landmarks in image pixels, in the order of their scheme
 */
public record AnnotatedFace(PixelImage image, double yawDegrees, List<Point> points) {

	public AnnotatedFace {
		points = List.copyOf(points);
		if (points.size() < 2) {
			throw new IllegalArgumentException("a face needs at least two landmarks");
		}
	}

	/** The smallest box around the landmarks. */
	Box bounds() {
		double left = points.stream().mapToDouble(Point::x).min().orElseThrow();
		double right = points.stream().mapToDouble(Point::x).max().orElseThrow();
		double top = points.stream().mapToDouble(Point::y).min().orElseThrow();
		double bottom = points.stream().mapToDouble(Point::y).max().orElseThrow();
		return new Box(left, top, right - left, bottom - top);
	}
}
