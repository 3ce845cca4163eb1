package org.fervor.vision.image;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Finds the frame header of a JPEG (ITU-T T.81, annex B). */
final class JpegHeader {

	private JpegHeader() {
	}

	static Optional<PictureHeader> read(ByteBuffer file) {
		if ((file.getShort() & 0xffff) != 0xffd8) {
			return Optional.empty();
		}
		while (true) {
			int marker = nextMarker(file);
			if (isFrame(marker)) {
				int at = file.position();
				return Optional.of(new PictureHeader(PictureFormat.JPEG, file.getShort(at + 5) & 0xffff, file.getShort(at + 3) & 0xffff, file.get(at + 7) == 1, 0));
			}
			if (!standsAlone(marker)) {
				file.position(file.position() + (file.getShort(file.position()) & 0xffff));
			}
		}
	}

	/** The code after the next run of 0xff bytes; 0 where that is stuffing. */
	private static int nextMarker(ByteBuffer file) {
		int value = file.get() & 0xff;
		while (value != 0xff) {
			value = file.get() & 0xff;
		}
		while (value == 0xff) {
			value = file.get() & 0xff;
		}
		return value;
	}

	/** SOF0 to SOF15 without DHT, JPG and DAC, which lie between them. */
	private static boolean isFrame(int marker) {
		return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
	}

	private static boolean standsAlone(int marker) {
		return marker <= 0x01 || marker >= 0xd0 && marker <= 0xd9;
	}
}
