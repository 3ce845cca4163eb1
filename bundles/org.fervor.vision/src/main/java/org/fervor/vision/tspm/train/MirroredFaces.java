package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;

/** Faces seen in a mirror: as many again to learn from, and a model that favours no side. */
final class MirroredFaces {

	/** Pairs of the 68 points of iBUG that change places, counted from 0; points in no pair lie in the middle. */
	private static final int[][] PAIRS = { { 0, 16 }, { 1, 15 }, { 2, 14 }, { 3, 13 }, { 4, 12 }, { 5, 11 }, { 6, 10 }, { 7, 9 }, { 17, 26 }, { 18, 25 }, { 19, 24 }, { 20, 23 },
			{ 21, 22 }, { 31, 35 }, { 32, 34 }, { 36, 45 }, { 37, 44 }, { 38, 43 }, { 39, 42 }, { 40, 47 }, { 41, 46 }, { 48, 54 }, { 49, 53 }, { 50, 52 }, { 55, 59 }, { 56, 58 },
			{ 60, 64 }, { 61, 63 }, { 65, 67 } };

	private MirroredFaces() {
	}

	/** The mirror image of a face. The 39 points of a profile keep their names: they are those of the side that is seen. */
	static AnnotatedFace of(AnnotatedFace face) {
		List<Point> points = new ArrayList<>();
		for (Point point : face.points()) {
			points.add(new Point(face.image().width() - 1 - point.x(), point.y()));
		}
		if (points.size() == LandmarkScheme.IBUG_68.size()) {
			for (int[] pair : PAIRS) {
				Point first = points.get(pair[0]);
				points.set(pair[0], points.get(pair[1]));
				points.set(pair[1], first);
			}
		}
		return new AnnotatedFace(mirrored(face.image()), -face.yawDegrees(), points);
	}

	private static PixelImage mirrored(PixelImage image) {
		int channels = image.channels();
		byte[] pixels = new byte[image.pixels().length];
		for (int y = 0; y < image.height(); y++) {
			for (int x = 0; x < image.width(); x++) {
				System.arraycopy(image.pixels(), (y * image.width() + x) * channels, pixels, (y * image.width() + image.width() - 1 - x) * channels, channels);
			}
		}
		return new PixelImage(image.width(), image.height(), channels, pixels);
	}
}
