package org.fervor.vision.warp;

import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.fervor.core.image.PixelImage;

/** Resampling. */
public final class Warp {

	private Warp() {
	}

	/**
	 * Resamples a picture bilinearly.
	 *
	 * @param toImage leads from a pixel of the result to its place in the picture
	 * @param width   of the result, in pixels
	 * @param height  of the result, in pixels
	 * @param fill    what stands beyond the picture
	 */
	public static PixelImage bilinear(PixelImage image, Affine toImage, int width, int height, FillMode fill) {
		try (PointerScope scope = new PointerScope()) {
			Mat map = new Mat(2, 3, CV_64FC1);
			new DoublePointer(map.data()).put(toImage.xx(), toImage.xy(), toImage.x0(), toImage.yx(), toImage.yy(), toImage.y0());
			Mat target = new Mat();
			warpAffine(toMat(image), target, map, new Size(width, height), INTER_LINEAR | WARP_INVERSE_MAP, fill.border(), new Scalar(0));
			return toImage(target);
		}
	}

	/** Halves width and height so many times, rounding up; each pixel is the mean of those it replaces. */
	public static PixelImage halved(PixelImage image, int times) {
		if (times == 0) {
			return image;
		}
		try (PointerScope scope = new PointerScope()) {
			Mat reduced = toMat(image);
			for (int i = 0; i < times; i++) {
				Mat half = new Mat();
				resize(reduced, half, new Size((reduced.cols() + 1) / 2, (reduced.rows() + 1) / 2), 0, 0, INTER_AREA);
				reduced = half;
			}
			return toImage(reduced);
		}
	}

	private static Mat toMat(PixelImage image) {
		return new Mat(image.height(), image.width(), CV_8UC(image.channels()), new BytePointer(image.pixels()));
	}

	private static PixelImage toImage(Mat mat) {
		byte[] pixels = new byte[mat.rows() * mat.cols() * mat.channels()];
		mat.data().get(pixels);
		return new PixelImage(mat.cols(), mat.rows(), mat.channels(), pixels);
	}
}
