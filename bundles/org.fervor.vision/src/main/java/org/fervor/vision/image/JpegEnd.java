package org.fervor.vision.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Mends JPEG files that lack only their end marker, as some cameras and interrupted copies leave them, and tells them from files whose pixels are cut off. */
final class JpegEnd {

	static final String WARNING = "JPEG without its end marker";

	private static final byte MARK = (byte) 0xff;
	private static final byte END = (byte) 0xd9;

	private JpegEnd() {
	}

	/**
	 * The file with an end marker. The JDK's decoder, unlike OpenCV's, tells whether it had to make up pixels.
	 *
	 * @return empty if pixels are missing, too, or the file cannot be decoded
	 */
	static Optional<byte[]> mended(byte[] file) {
		int length = file.length > 2 && file[file.length - 1] == MARK ? file.length - 1 : file.length;
		byte[] whole = Arrays.copyOf(file, length + 2);
		whole[length] = MARK;
		whole[length + 1] = END;
		return decodesWhole(whole) ? Optional.of(whole) : Optional.empty();
	}

	private static boolean decodesWhole(byte[] jpeg) {
		ImageReader decoder = ImageIO.getImageReadersByFormatName("jpeg").next();
		AtomicBoolean warned = new AtomicBoolean();
		IIOReadWarningListener listener = (reader, warning) -> warned.set(true);
		try {
			decoder.addIIOReadWarningListener(listener);
			decoder.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
			decoder.readRaster(0, null);
			return !warned.get();
		} catch (IOException | RuntimeException damaged) {
			// the JDK's decoders answer damaged files with exceptions of many kinds
			return false;
		} finally {
			decoder.dispose();
		}
	}
}
