package org.fervor.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes what {@code numpy.save} writes for one value. */
final class Npy {

	private Npy() {
	}

	static byte[] text(String value) {
		ByteBuffer data = ByteBuffer.allocate(4 * value.length()).order(ByteOrder.LITTLE_ENDIAN);
		value.chars().forEach(data::putInt);
		return of(1, "<U" + value.length(), "()", data.array());
	}

	static byte[] of(int version, String type, String shape, byte[] data) {
		String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
		int before = version == 1 ? 10 : 12;
		header += " ".repeat(63 - (before + header.length()) % 64) + "\n";
		ByteBuffer file = ByteBuffer.allocate(before + header.length() + data.length).order(ByteOrder.LITTLE_ENDIAN);
		file.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) version).put((byte) 0);
		if (version == 1) {
			file.putShort((short) header.length());
		} else {
			file.putInt(header.length());
		}
		return file.put(header.getBytes(StandardCharsets.US_ASCII)).put(data).array();
	}
}
