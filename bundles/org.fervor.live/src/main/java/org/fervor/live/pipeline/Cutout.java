package org.fervor.live.pipeline;

import java.util.List;
import java.util.Optional;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;

/**
 * A rectangle of a picture, in whole pixels inside it.
 *
 * @param x      of its left column
 * @param y      of its top row
 * @param width  at least 1
 * @param height at least 1
 */
record Cutout(int x, int y, int width, int height) {

	/** Around a box, larger by a factor, as far as the picture reaches. */
	static Optional<Cutout> around(Box box, double factor, PixelImage image) {
		int left = (int) Math.max(0, Math.floor(box.centreX() - factor * box.width() / 2));
		int top = (int) Math.max(0, Math.floor(box.centreY() - factor * box.height() / 2));
		int right = (int) Math.min(image.width(), Math.ceil(box.centreX() + factor * box.width() / 2));
		int bottom = (int) Math.min(image.height(), Math.ceil(box.centreY() + factor * box.height() / 2));
		return right > left && bottom > top ? Optional.of(new Cutout(left, top, right - left, bottom - top)) : Optional.empty();
	}

	PixelImage of(PixelImage image) {
		int row = width * image.channels();
		byte[] pixels = new byte[row * height];
		for (int line = 0; line < height; line++) {
			System.arraycopy(image.pixels(), ((y + line) * image.width() + x) * image.channels(), pixels, line * row, row);
		}
		return new PixelImage(width, height, image.channels(), pixels);
	}

	/** A face found in the cut-out, in pixels of the whole picture. */
	Face moved(Face face) {
		Box box = new Box(face.box().x() + x, face.box().y() + y, face.box().width(), face.box().height());
		Optional<Landmarks> landmarks = face.landmarks().map(l -> new Landmarks(l.scheme(), moved(l.points())));
		return new Face(box, face.score(), face.viewDegrees(), landmarks, face.detector(), face.warnings(), face.partScores());
	}

	private List<Point> moved(List<Point> points) {
		return points.stream().map(p -> new Point(p.x() + x, p.y() + y)).toList();
	}
}
