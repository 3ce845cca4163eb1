package org.fervor.vision.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Headers whose sizes stand at a fixed place: PNG (W3C, 11.2.2), BMP, GIF89a, WebP (RFC 9649). */
final class PlainHeaders {

	private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
	private static final int OS2_HEADER = 12;

	private PlainHeaders() {
	}

	static Optional<PictureHeader> png(ByteBuffer file) {
		if (file.getLong(0) != PNG_SIGNATURE) {
			return Optional.empty();
		}
		int colourType = file.get(25);
		return Optional.of(new PictureHeader(PictureFormat.PNG, unsigned(file.getInt(16)), unsigned(file.getInt(20)), colourType == 0 || colourType == 4, 0));
	}

	static Optional<PictureHeader> bmp(ByteBuffer file) {
		if (file.getShort(0) != 0x424D) {
			return Optional.empty();
		}
		file.order(ByteOrder.LITTLE_ENDIAN);
		if (file.getInt(14) == OS2_HEADER) {
			return Optional.of(new PictureHeader(PictureFormat.BMP, file.getShort(18) & 0xffff, file.getShort(20) & 0xffff));
		}
		return Optional.of(new PictureHeader(PictureFormat.BMP, file.getInt(18), Math.abs((long) file.getInt(22))));
	}

	static Optional<PictureHeader> gif(ByteBuffer file) {
		if (file.getInt(0) != 0x47494638) {
			return Optional.empty();
		}
		file.order(ByteOrder.LITTLE_ENDIAN);
		return Optional.of(new PictureHeader(PictureFormat.GIF, file.getShort(6) & 0xffff, file.getShort(8) & 0xffff));
	}

	static Optional<PictureHeader> webp(ByteBuffer file) {
		if (file.getInt(0) != 0x52494646 || file.getInt(8) != 0x57454250) {
			return Optional.empty();
		}
		int chunk = file.getInt(12);
		file.order(ByteOrder.LITTLE_ENDIAN);
		return switch (chunk) {
			case 0x56503820 -> webp(file.getShort(26) & 0x3fff, file.getShort(28) & 0x3fff);
			case 0x5650384C -> webp((file.getInt(21) & 0x3fff) + 1, (file.getInt(21) >>> 14 & 0x3fff) + 1);
			case 0x56503858 -> webp((file.getInt(24) & 0xffffff) + 1, (file.getInt(26) >>> 8) + 1);
			default -> Optional.empty();
		};
	}

	private static Optional<PictureHeader> webp(int width, int height) {
		return Optional.of(new PictureHeader(PictureFormat.WEBP, width, height));
	}

	private static long unsigned(int value) {
		return value & 0xffffffffL;
	}
}
