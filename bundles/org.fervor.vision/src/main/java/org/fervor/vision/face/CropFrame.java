package org.fervor.vision.face;

import java.util.List;
import java.util.Optional;

import org.fervor.core.face.Box;
import org.fervor.core.face.CropRule;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.warp.Affine;

/**
 * The rectangle that becomes the crop, perhaps turned.
 *
 * <p>A {@link Point} counts from the centre of the top left pixel, a {@link Box} from its corner (the box of a whole image is 0, 0, width, height): a box's centre is half a
 * pixel less as a point.
 *
 * @param centreX centre, as a {@link Point}
 * @param centreY centre, as a {@link Point}
 * @param width   along its own x axis, in image pixels, at least 1
 * @param height  along its own y axis, at least 1
 * @param roll    angle of its x axis, in radians; positive where the image's right side hangs down
 */
record CropFrame(double centreX, double centreY, double width, double height, double roll) {

	private static final List<Integer> IMAGE_LEFT_EYE = List.of(36, 37, 38, 39, 40, 41);
	private static final List<Integer> IMAGE_RIGHT_EYE = List.of(42, 43, 44, 45, 46, 47);

	CropFrame {
		width = Math.max(1, width);
		height = Math.max(1, height);
	}

	/** The frame of a face, with margin and squared as the settings say. */
	static CropFrame of(Face face, Settings settings) {
		Optional<Landmarks> aligned = face.landmarks().filter(points -> settings.get(FaceCropper.RULE) == CropRule.EYES && points.scheme() == LandmarkScheme.IBUG_68);
		CropFrame tight = aligned.map(CropFrame::aligned).or(() -> face.landmarks().map(points -> around(points.points(), 0))).orElseGet(() -> upright(face.box()));
		CropFrame grown = tight.grown(settings.get(FaceCropper.MARGIN), settings.get(FaceCropper.SQUARE) || aligned.isPresent());
		return new CropFrame(grown.centreX, grown.centreY, grown.width, grown.height, grown.roll + Math.toRadians(settings.get(FaceCropper.ROLL)));
	}

	private static CropFrame upright(Box box) {
		return new CropFrame(box.centreX() - 0.5, box.centreY() - 0.5, box.width(), box.height(), 0);
	}

	private static CropFrame aligned(Landmarks landmarks) {
		Point left = mean(landmarks, IMAGE_LEFT_EYE);
		Point right = mean(landmarks, IMAGE_RIGHT_EYE);
		return around(landmarks.points(), Math.atan2(right.y() - left.y(), right.x() - left.x()));
	}

	private static Point mean(Landmarks landmarks, List<Integer> places) {
		return new Point(places.stream().mapToDouble(place -> landmarks.points().get(place).x()).average().orElseThrow(),
				places.stream().mapToDouble(place -> landmarks.points().get(place).y()).average().orElseThrow());
	}

	/** The bounds of the points in axes turned by the roll. */
	private static CropFrame around(List<Point> points, double roll) {
		Affine untilted = Affine.rotation(-roll);
		double[] xs = points.stream().mapToDouble(point -> untilted.apply(point.x(), point.y()).x()).sorted().toArray();
		double[] ys = points.stream().mapToDouble(point -> untilted.apply(point.x(), point.y()).y()).sorted().toArray();
		int last = points.size() - 1;
		Point centre = Affine.rotation(roll).apply((xs[0] + xs[last]) / 2, (ys[0] + ys[last]) / 2);
		return new CropFrame(centre.x(), centre.y(), xs[last] - xs[0], ys[last] - ys[0], roll);
	}

	/** @param margin added on every side, as a part of the size */
	private CropFrame grown(double margin, boolean square) {
		double w = square ? Math.max(width, height) : width;
		double h = square ? Math.max(width, height) : height;
		return new CropFrame(centreX, centreY, w * (1 + 2 * margin), h * (1 + 2 * margin), roll);
	}

	/** Leads from a pixel of a crop of so many pixels a side to its place in the image. */
	Affine toImage(int size) {
		double middle = (size - 1) / 2.0;
		Affine scaled = Affine.scaling(width / size, height / size).after(Affine.translation(-middle, -middle));
		return Affine.translation(centreX, centreY).after(Affine.rotation(roll)).after(scaled);
	}

	/** How often the image can be halved and still have at least one pixel for each of the crop's. */
	int halvings(int size) {
		return Math.max(0, Math.getExponent(Math.min(width, height) / size));
	}
}
