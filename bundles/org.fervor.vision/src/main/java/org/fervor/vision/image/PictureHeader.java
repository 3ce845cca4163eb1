package org.fervor.vision.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a picture file's first bytes promise.
 *
 * @param width     pixels in a row as stored, before any EXIF rotation
 * @param height    rows
 * @param grey      whether the file says that it has no colour (formats that do not say count as coloured)
 * @param brightest value of white where the format lets a file choose it; 0 where it is the largest value of the sample's type
 */
record PictureHeader(PictureFormat format, long width, long height, boolean grey, int brightest) {

	private static final List<Function<ByteBuffer, Optional<PictureHeader>>> KINDS = List.of(PlainHeaders::png, JpegHeader::read, TiffHeader::read, PlainHeaders::bmp,
			PnmHeader::read, PlainHeaders::gif, PlainHeaders::webp);

	PictureHeader(PictureFormat format, long width, long height) {
		this(format, width, height, false, 0);
	}

	/** The header of a file, or empty if its content is of no known format or ends within the header. */
	static Optional<PictureHeader> of(byte[] file) {
		return KINDS.stream().map(kind -> attempt(kind, file)).flatMap(Optional::stream).filter(header -> header.width > 0 && header.height > 0).findFirst();
	}

	private static Optional<PictureHeader> attempt(Function<ByteBuffer, Optional<PictureHeader>> kind, byte[] file) {
		try {
			return kind.apply(ByteBuffer.wrap(file));
		} catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException endsTooEarly) {
			return Optional.empty();
		}
	}

	long pixels() {
		return width * height;
	}
}
