package org.fervor.vision.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.fervor.core.image.PixelImage;

/**
 * The orientation that a file states (EXIF 2.3, table 6: 1 to 8), and what it does to the stored pixels. PNG keeps EXIF in its chunk eXIf (PNG 3, 11.3.3.6), WebP in its chunk
 * EXIF (RFC 9649, 2.7.1.5); TIFF has the tag itself.
 */
final class Orientation {

	static final int UPRIGHT = 1;

	private static final int PNG_FIRST_CHUNK = 8;
	private static final int WEBP_FIRST_CHUNK = 12;
	private static final byte[] EXIF_PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

	private Orientation() {
	}

	/** Of a PNG, WebP or TIFF file; {@link #UPRIGHT} where it states none. */
	static int of(byte[] file, PictureFormat format) {
		try {
			Optional<ByteBuffer> exif = switch (format) {
				case PNG -> pngChunk(ByteBuffer.wrap(file), 0x65584966);
				case WEBP -> webpChunk(ByteBuffer.wrap(file), 0x45584946);
				case TIFF -> Optional.of(ByteBuffer.wrap(file));
				default -> Optional.empty();
			};
			int value = exif.map(TiffHeader::orientation).orElse(UPRIGHT);
			return value >= 1 && value <= 8 ? value : UPRIGHT;
		} catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
			return UPRIGHT;
		}
	}

	private static Optional<ByteBuffer> pngChunk(ByteBuffer file, int wanted) {
		int at = PNG_FIRST_CHUNK;
		while (at + 8 <= file.limit()) {
			int length = file.getInt(at);
			if (length < 0 || length > file.limit() - at - 8) {
				return Optional.empty();
			}
			if (file.getInt(at + 4) == wanted) {
				return Optional.of(file.slice(at + 8, length));
			}
			at += 12 + length;
		}
		return Optional.empty();
	}

	private static Optional<ByteBuffer> webpChunk(ByteBuffer file, int wanted) {
		int at = WEBP_FIRST_CHUNK;
		while (at + 8 <= file.limit()) {
			int name = file.order(ByteOrder.BIG_ENDIAN).getInt(at);
			int length = file.order(ByteOrder.LITTLE_ENDIAN).getInt(at + 4);
			if (length < 0 || length > file.limit() - at - 8) {
				return Optional.empty();
			}
			if (name == wanted) {
				return Optional.of(withoutPrefix(file.slice(at + 8, length)));
			}
			at += 8 + length + (length & 1);
		}
		return Optional.empty();
	}

	/** Some programs put JPEG's prefix before the EXIF data. */
	private static ByteBuffer withoutPrefix(ByteBuffer exif) {
		byte[] begin = new byte[EXIF_PREFIX.length];
		exif.get(0, begin);
		return java.util.Arrays.equals(begin, EXIF_PREFIX) ? exif.slice(begin.length, exif.limit() - begin.length) : exif;
	}

	/** The picture as it is meant to be seen. */
	static PixelImage upright(PixelImage stored, int orientation) {
		if (orientation == UPRIGHT) {
			return stored;
		}
		boolean turned = orientation >= 5;
		int width = turned ? stored.height() : stored.width();
		int height = turned ? stored.width() : stored.height();
		int channels = stored.channels();
		byte[] pixels = new byte[stored.pixels().length];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int column = turned ? y : x;
				int row = turned ? x : y;
				int fromX = flipsColumns(orientation) ? stored.width() - 1 - column : column;
				int fromY = flipsRows(orientation) ? stored.height() - 1 - row : row;
				System.arraycopy(stored.pixels(), (fromY * stored.width() + fromX) * channels, pixels, (y * width + x) * channels, channels);
			}
		}
		return new PixelImage(width, height, channels, pixels);
	}

	/** Whether the stored picture's columns run from right to left in what is seen: mirrored, upside down, and two of the turned ones. */
	private static boolean flipsColumns(int orientation) {
		return orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
	}

	private static boolean flipsRows(int orientation) {
		return orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
	}
}
