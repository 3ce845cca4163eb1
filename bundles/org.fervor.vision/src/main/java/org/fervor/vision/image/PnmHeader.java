package org.fervor.vision.image;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The header of a PBM, PGM or PPM file (netpbm): "P5", width, height and, but for bitmaps, the value of white; '#' begins a comment. */
final class PnmHeader {

	private static final int LARGEST = 100_000_000;

	private PnmHeader() {
	}

	static Optional<PictureHeader> read(ByteBuffer file) {
		int kind = file.get(1) - '0';
		if (file.get(0) != 'P' || kind < 1 || kind > 6 || !Character.isWhitespace(file.get(2))) {
			return Optional.empty();
		}
		file.position(2);
		int width = number(file);
		int height = number(file);
		int white = kind == 1 || kind == 4 ? 0 : number(file);
		boolean scaledByOpenCv = kind <= 3 && white <= 255; // it does so in the ASCII kinds only
		return Optional.of(new PictureHeader(PictureFormat.PNM, width, height, kind != 3 && kind != 6, scaledByOpenCv ? 0 : white));
	}

	private static int number(ByteBuffer file) {
		int next = file.get();
		while (Character.isWhitespace(next) || next == '#') {
			next = next == '#' ? endOfLine(file) : file.get();
		}
		int value = 0;
		while (next >= '0' && next <= '9' && value < LARGEST) {
			value = 10 * value + next - '0';
			next = file.get();
		}
		return value;
	}

	private static int endOfLine(ByteBuffer file) {
		int next = file.get();
		while (next != '\n' && next != '\r') {
			next = file.get();
		}
		return next;
	}
}
