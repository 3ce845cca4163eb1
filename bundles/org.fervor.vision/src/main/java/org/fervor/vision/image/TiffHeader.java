package org.fervor.vision.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Reads the size from the first directory of a TIFF 6.0 file of either byte order. */
final class TiffHeader {

	private static final int ENTRY_BYTES = 12;
	private static final int WIDTH = 256;
	private static final int HEIGHT = 257;
	private static final int PHOTOMETRIC = 262;
	private static final int BLACK_IS_ZERO = 1;
	private static final int ORIENTATION = 274;
	private static final int CHANNELS = 277;
	private static final int TYPE_SHORT = 3;

	private TiffHeader() {
	}

	static Optional<PictureHeader> read(ByteBuffer file) {
		if (!begins(file)) {
			return Optional.empty();
		}
		boolean grey = tag(file, PHOTOMETRIC) <= BLACK_IS_ZERO && tag(file, CHANNELS) <= 1;
		return Optional.of(new PictureHeader(PictureFormat.TIFF, tag(file, WIDTH), tag(file, HEIGHT), grey, 0));
	}

	/** The orientation stated in the first directory of a TIFF file, or of EXIF data, which have its form; 0 where there is none. */
	static int orientation(ByteBuffer file) {
		return begins(file) ? (int) tag(file, ORIENTATION) : 0;
	}

	/** Also sets the buffer's byte order. */
	private static boolean begins(ByteBuffer file) {
		int order = file.order(ByteOrder.BIG_ENDIAN).getShort(0);
		if (order != 0x4949 && order != 0x4D4D) {
			return false;
		}
		file.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		return file.getShort(2) == 42;
	}

	/** The value of a tag of the first directory, 0 where it is absent. */
	private static long tag(ByteBuffer file, int wanted) {
		int directory = file.getInt(4);
		int entries = file.getShort(directory) & 0xffff;
		for (int i = 0; i < entries; i++) {
			int entry = directory + 2 + i * ENTRY_BYTES;
			if ((file.getShort(entry) & 0xffff) == wanted) {
				return file.getShort(entry + 2) == TYPE_SHORT ? file.getShort(entry + 8) & 0xffff : file.getInt(entry + 8) & 0xffffffffL;
			}
		}
		return 0;
	}
}
