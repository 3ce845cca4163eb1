package org.fervor.vision.augment;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.fervor.core.image.PixelImage;

/** Turns pictures into 8-bit OpenCV matrices and back; channels stay in the order R, G, B. To be called inside a {@code PointerScope}. */
final class MatImages {

	private MatImages() {
	}

	static Mat toMat(PixelImage image) {
		return new Mat(image.height(), image.width(), CV_8UC(image.channels()), new BytePointer(image.pixels()));
	}

	/** @param mat with its rows one after the other in memory, as every one that is no part of another has */
	static PixelImage toImage(Mat mat) {
		byte[] pixels = new byte[mat.rows() * mat.cols() * mat.channels()];
		mat.data().get(pixels);
		return new PixelImage(mat.cols(), mat.rows(), mat.channels(), pixels);
	}
}
