package org.fervor.vision.image;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;

import java.util.Optional;

import org.bytedeco.opencv.opencv_core.Mat;
import org.fervor.core.image.PixelImage;

/**
 * Brings a decoded matrix (grey, B G R or B G R alpha; 8 or 16 bits per channel) to 8-bit grey or R G B. 16 bits are divided by 257 and rounded; what is transparent lies on
 * white.
 */
final class EightBitPixels {

	private EightBitPixels() {
	}

	/** Empty if the matrix has samples of another kind, such as floating-point numbers. */
	static Optional<PixelImage> of(Mat decoded, PictureHeader header) {
		int channels = decoded.channels();
		if (decoded.depth() != CV_8U && decoded.depth() != CV_16U || channels == 2 || channels > 4) {
			return Optional.empty();
		}
		byte[] values = new byte[decoded.rows() * decoded.cols() * channels];
		scaled(decoded, header.brightest()).data().get(values);
		return Optional.of(switch (channels) {
			case 1 -> new PixelImage(decoded.cols(), decoded.rows(), 1, values);
			case 3 -> new PixelImage(decoded.cols(), decoded.rows(), 3, reversed(values));
			default -> onWhite(values, decoded.cols(), decoded.rows(), header.grey() ? 1 : 3);
		});
	}

	private static Mat scaled(Mat decoded, int brightest) {
		int natural = decoded.depth() == CV_8U ? 255 : 65535;
		int white = brightest == 0 ? natural : brightest;
		if (white == 255) {
			return decoded;
		}
		Mat eightBits = new Mat();
		decoded.convertTo(eightBits, CV_8U, 255.0 / white, 0);
		return eightBits;
	}

	/** Exchanges red and blue of each pixel in place. */
	static byte[] reversed(byte[] bgr) {
		for (int i = 0; i < bgr.length; i += 3) {
			byte blue = bgr[i];
			bgr[i] = bgr[i + 2];
			bgr[i + 2] = blue;
		}
		return bgr;
	}

	private static PixelImage onWhite(byte[] bgra, int width, int height, int channels) {
		byte[] pixels = new byte[width * height * channels];
		for (int i = 0; i < pixels.length; i++) {
			int pixel = i / channels * 4;
			int alpha = bgra[pixel + 3] & 0xff;
			int value = bgra[pixel + 2 - i % channels] & 0xff;
			pixels[i] = (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
		}
		return new PixelImage(width, height, channels, pixels);
	}
}
