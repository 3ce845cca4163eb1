package org.fervor.vision.face;

import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.meanStdDev;
import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.Laplacian;
import static org.bytedeco.opencv.global.opencv_imgproc.circle;
import static org.bytedeco.opencv.global.opencv_imgproc.putText;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;

import java.util.List;
import java.util.Locale;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceInspector;
import org.fervor.core.face.FaceQuality;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.osgi.service.component.annotations.Component;

/** {@link FaceInspector} on OpenCV. Stateless. */
@Component
public final class OpenCvFaceInspector implements FaceInspector {

	/** Faces are judged at this size, so that large ones are not called blurred. */
	private static final int JUDGED = 64;
	private static final Settings JUDGED_CROP = Settings.defaults().with(FaceCropper.SIZE, JUDGED).with(FaceCropper.GREY, true);

	/** Lines are as thick as one part in so many of the picture's longer side. */
	private static final int LINE_SHARE = 400;
	private static final double[] BEST = { 64, 220, 64 };
	private static final double[] OTHER = { 90, 170, 255 };
	private static final double[] DOUBTFUL = { 255, 150, 40 };
	private static final double[] DOT = { 255, 240, 80 };

	private final FaceCropper cropper = new OpenCvFaceCropper();

	@Override
	public FaceQuality quality(PixelImage image, Face face) {
		Box extent = FaceQuality.extent(face);
		double mean = face.partScores().stream().mapToDouble(s -> s).average().orElse(Double.NaN);
		double worst = face.partScores().stream().mapToDouble(s -> s).min().orElse(Double.NaN);
		return new FaceQuality(face.score(), Math.sqrt(extent.area()), sharpness(cropper.crop(image, face, JUDGED_CROP)), FaceQuality.clipped(extent, image.width(), image.height()), mean,
				worst);
	}

	private static double sharpness(PixelImage crop) {
		try (PointerScope scope = new PointerScope()) {
			Mat grey = new Mat(crop.height(), crop.width(), CV_8UC1, new BytePointer(crop.toGrey().pixels()));
			Mat edges = new Mat();
			Laplacian(grey, edges, CV_64F);
			Mat mean = new Mat();
			Mat deviation = new Mat();
			meanStdDev(edges, mean, deviation);
			double value = deviation.createIndexer().getDouble(0);
			return value * value;
		}
	}

	@Override
	public PixelImage overlay(PixelImage image, List<Face> faces) {
		PixelImage rgb = image.toRgb();
		try (PointerScope scope = new PointerScope()) {
			BytePointer pixels = new BytePointer(rgb.pixels());
			Mat canvas = new Mat(rgb.height(), rgb.width(), CV_8UC3, pixels);
			int thickness = Math.max(1, Math.max(rgb.width(), rgb.height()) / LINE_SHARE);
			for (int i = faces.size() - 1; i >= 0; i--) {
				draw(canvas, faces.get(i), i, thickness);
			}
			byte[] drawn = new byte[rgb.pixels().length];
			pixels.get(drawn);
			return new PixelImage(rgb.width(), rgb.height(), rgb.channels(), drawn);
		}
	}

	private static void draw(Mat canvas, Face face, int place, int thickness) {
		Scalar colour = colour(!face.warnings().isEmpty() ? DOUBTFUL : place == 0 ? BEST : OTHER);
		Box box = face.box();
		Point corner = new Point((int) Math.round(box.x()), (int) Math.round(box.y()));
		rectangle(canvas, corner, new Point((int) Math.round(box.x() + box.width()) - 1, (int) Math.round(box.y() + box.height()) - 1), colour, thickness, LINE_AA, 0);
		face.landmarks().ifPresent(landmarks -> landmarks.points()
				.forEach(p -> circle(canvas, new Point((int) Math.round(p.x()), (int) Math.round(p.y())), thickness, colour(DOT), -1, LINE_AA, 0)));
		String view = face.viewDegrees().isPresent() ? String.format(Locale.ROOT, " %+.0f deg", face.viewDegrees().getAsDouble()) : "";
		putText(canvas, String.format(Locale.ROOT, "%d %s %.2f%s", place + 1, face.detector(), face.score(), view), new Point(Math.max(0, corner.x()), Math.max(12, corner.y() - 4)),
				FONT_HERSHEY_SIMPLEX, 0.4 * thickness, colour, thickness, LINE_AA, false);
	}

	private static Scalar colour(double[] rgb) {
		return new Scalar(rgb[0], rgb[1], rgb[2], 0);
	}
}
