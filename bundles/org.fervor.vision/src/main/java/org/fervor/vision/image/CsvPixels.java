package org.fervor.vision.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.StringTokenizer;

import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;

/** Reads the grey pixels in one line of a file whose columns are separated by commas, semicolons or tabs: the longest field of the line, values 0 to 255 between blanks. */
final class CsvPixels {

	private CsvPixels() {
	}

	static PixelImage read(ImageSource.CsvRow row) throws UnreadableImage {
		int expected = Math.multiplyExact(row.width(), row.height());
		StringTokenizer values = new StringTokenizer(pixelField(line(row)));
		if (values.countTokens() != expected) {
			throw new UnreadableImage(row, "the row holds " + values.countTokens() + " values instead of " + row.width() + " x " + row.height() + " = " + expected
					+ "; mend or delete the row");
		}
		byte[] pixels = new byte[expected];
		for (int i = 0; i < expected; i++) {
			pixels[i] = value(row, values.nextToken());
		}
		return new PixelImage(row.width(), row.height(), 1, pixels);
	}

	private static String line(ImageSource.CsvRow row) throws UnreadableImage {
		ByteBuffer bytes = ByteBuffer.allocate(row.length());
		try (FileChannel file = FileChannel.open(row.file(), StandardOpenOption.READ)) {
			while (bytes.hasRemaining() && file.read(bytes, row.offset() + bytes.position()) >= 0) {
				// a channel may hand over a line in pieces
			}
		} catch (IOException e) {
			throw FileBytes.unreadable(row, e);
		}
		return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
	}

	private static String pixelField(String line) {
		return Arrays.stream(line.split("[,;\t]")).max(Comparator.comparingInt(String::length)).orElse("").replace('"', ' ');
	}

	private static byte value(ImageSource.CsvRow row, String text) throws UnreadableImage {
		try {
			int value = Integer.parseInt(text);
			if (value >= 0 && value <= 255) {
				return (byte) value;
			}
		} catch (NumberFormatException notANumber) {
			// said below
		}
		throw new UnreadableImage(row, "'" + text + "' is no grey value from 0 to 255; mend or delete the row");
	}
}
