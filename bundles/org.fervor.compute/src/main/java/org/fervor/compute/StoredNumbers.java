package org.fervor.compute;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.HexFormat;

/**
 * Numbers as {@code Nd4j.write} stores an array: a header and values for the shape, a header and values for the numbers, everything big-endian. Read by code of our own, because
 * {@code Nd4j.read} trusts every length in the file and hands wrong ones to native code.
 */
final class StoredNumbers {

	/** Bytes before the numbers of a matrix; a vector has fewer. */
	static final int HEADER_BYTES = 2 * (2 + 16 + 8 + 2 + 5) + 8 * Long.BYTES;

	private static final String MODE = "MIXED_DATA_TYPES";
	private static final int CHUNK = 1 << 14;

	private StoredNumbers() {
	}

	/**
	 * Reads a vector, or a matrix of one row, of single or half precision.
	 *
	 * @param expected how many numbers there must be
	 * @throws IOException if it holds anything else; the message says what
	 */
	static float[] read(InputStream in, long expected) throws IOException {
		DataInputStream data = new DataInputStream(in);
		requireShape(data, expected);
		String type = header(data, expected);
		if (expected > Integer.MAX_VALUE - 8) {
			throw new IOException(expected + " numbers are too many; " + (Integer.MAX_VALUE - 8) + " are the most");
		}
		float[] numbers = new float[(int) expected];
		switch (type) {
			case "FLOAT" -> readSingle(data, numbers);
			case "HALF" -> readHalf(data, numbers);
			default -> throw new IOException("its numbers are of type " + printable(type) + " instead of FLOAT or HALF");
		}
		if (data.read() >= 0) {
			throw new IOException("bytes follow its " + expected + " numbers");
		}
		return numbers;
	}

	/** Rank, sizes, strides, flags, step between elements, order. */
	private static void requireShape(DataInputStream data, long expected) throws IOException {
		long length = length(data);
		String type = type(data);
		if (!type.equals("LONG") || length != 6 && length != 8) {
			throw new IOException("its shape is not that of a row of numbers");
		}
		long rank = data.readLong();
		long rows = rank == 2 ? data.readLong() : 1;
		long columns = data.readLong();
		if (rank != (length - 4) / 2 || rows != 1 || columns != expected) {
			throw new IOException("it holds " + (rank == 1 || rank == 2 && rows == 1 ? columns : "other") + " numbers instead of " + expected);
		}
		if (rank == 2) {
			// the stride of the only row, which no number depends on
			data.readLong();
		}
		long stride = data.readLong();
		data.readLong();
		long step = data.readLong();
		data.readLong();
		if (stride != 1 || step != 1) {
			throw new IOException("its numbers do not lie side by side");
		}
	}

	/** @return the type of the values that follow */
	private static String header(DataInputStream data, long expected) throws IOException {
		long length = length(data);
		if (length != expected) {
			throw new IOException("it holds " + length + " numbers instead of " + expected);
		}
		return type(data);
	}

	private static long length(DataInputStream data) throws IOException {
		String mode = type(data);
		if (!mode.equals(MODE)) {
			throw new IOException("it does not begin as arrays do");
		}
		return data.readLong();
	}

	/** A word of ASCII letters behind its length; longer ones than ND4J's are cut off before anything is reserved for them. */
	private static String type(DataInputStream data) throws IOException {
		int length = data.readUnsignedShort();
		if (length > MODE.length()) {
			throw new IOException("it does not begin as arrays do");
		}
		return new String(data.readNBytes(length), java.nio.charset.StandardCharsets.ISO_8859_1);
	}

	private static void readSingle(DataInputStream data, float[] numbers) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES);
		FloatBuffer view = bytes.asFloatBuffer();
		for (int at = 0; at < numbers.length; at += CHUNK) {
			int count = Math.min(CHUNK, numbers.length - at);
			data.readFully(bytes.array(), 0, count * Float.BYTES);
			view.clear().get(numbers, at, count);
		}
	}

	private static void readHalf(DataInputStream data, float[] numbers) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Short.BYTES);
		ShortBuffer view = bytes.asShortBuffer();
		for (int at = 0; at < numbers.length; at += CHUNK) {
			int count = Math.min(CHUNK, numbers.length - at);
			data.readFully(bytes.array(), 0, count * Short.BYTES);
			for (int i = 0; i < count; i++) {
				numbers[at + i] = single(view.get(i));
			}
		}
	}

	/** IEEE 754 half precision as single precision; every value has an exact one. */
	static float single(short half) {
		int exponent = half >> 10 & 0x1f;
		int fraction = half & 0x3ff;
		float size;
		if (exponent == 0) {
			size = fraction * 0x1p-24f;
		} else if (exponent == 0x1f) {
			size = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
		} else {
			size = Float.intBitsToFloat(exponent + 112 << 23 | fraction << 13);
		}
		return half < 0 ? -size : size;
	}

	private static String printable(String word) {
		return word.chars().allMatch(c -> c > ' ' && c < 127) ? word : HexFormat.of().formatHex(word.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
	}
}
