package org.fervor.vision.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.fervor.core.image.PixelImage;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.io.Reasons;

/** Writes PNG files so that a reader sees the old file or the whole new one. */
final class PngFile {

	private PngFile() {
	}

	static void write(PixelImage image, Path file) {
		byte[] png = encode(image);
		try {
			// not synced: it can be made again, and there may be thousands
			AtomicFile.writeUnsynced(file, png);
		} catch (IOException e) {
			throw new UncheckedIOException(file + ": the image cannot be written (" + Reasons.of(e) + ")", e);
		}
	}

	private static byte[] encode(PixelImage image) {
		try (PointerScope scope = new PointerScope()) {
			byte[] values = image.channels() == 3 ? EightBitPixels.reversed(image.pixels().clone()) : image.pixels();
			Mat mat = new Mat(image.height(), image.width(), CV_8UC(image.channels()), new BytePointer(values));
			BytePointer png = new BytePointer();
			if (!imencode(".png", mat, png)) {
				throw new IllegalStateException("OpenCV cannot encode a PNG");
			}
			byte[] bytes = new byte[Math.toIntExact(png.limit())];
			png.get(bytes);
			return bytes;
		}
	}
}
