package org.fervor.vision.tspm.train;

import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.Rescaled;

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

	/** The same face, shrunk where the box around its landmarks is higher than so many pixels. */
	AnnotatedFace notHigherThan(int pixels) {
		double factor = pixels / bounds().height();
		if (factor >= 1) {
			return this;
		}
		return new AnnotatedFace(Rescaled.of(image, factor), yawDegrees, points.stream().map(p -> new Point((p.x() + 0.5) * factor - 0.5, (p.y() + 0.5) * factor - 0.5)).toList());
	}
}
