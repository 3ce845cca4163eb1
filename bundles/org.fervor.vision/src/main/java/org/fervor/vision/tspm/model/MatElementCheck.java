package org.fervor.vision.tspm.model;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Walks through one unpacked element of a MATLAB 5 file and checks that every length lies inside its parent and every dimension is backed by data, before a library
 * reserves memory for it.
 */
final class MatElementCheck {

	/** Stored types ({@code mi…}): bytes of one value by type number, 0 where there is no such type. */
	private static final int[] BYTES = {0, 1, 1, 2, 2, 4, 4, 4, 0, 8, 0, 0, 8, 8, 0, 0, 1, 2, 4};
	private static final int INT8 = 1;
	private static final int INT32 = 5;
	private static final int UINT32 = 6;
	private static final int MATRIX = 14;
	/** Array classes ({@code mx…}). */
	private static final int CELL = 1;
	private static final int STRUCT = 2;
	private static final int CHAR = 4;
	private static final int FIRST_NUMERIC = 6;
	private static final int LAST_NUMERIC = 15;
	/** Bit of the array flags that says an imaginary part follows. */
	private static final int COMPLEX = 0x0800;
	/** Model, components, parts, fields: four levels are enough. */
	private static final int DEEPEST = 8;
	private static final int TAG = 8;

	private final ByteBuffer in;

	MatElementCheck(ByteBuffer in) {
		this.in = in;
	}

	/** @throws IOException whose message says what is wrong */
	void run() throws IOException {
		matrix(in.limit(), 0);
	}

	private void matrix(int end, int depth) throws IOException {
		Tag tag = tag(end);
		if (tag.type != MATRIX || depth > DEEPEST) {
			throw new IOException("it is damaged: a variable was expected at byte " + in.position());
		}
		if (tag.length > 0) {
			body(tag.end, depth);
		}
		in.position(tag.end);
	}

	private void body(int end, int depth) throws IOException {
		Tag flagsTag = expect(UINT32, end);
		int flags = flagsTag.length == 8 ? in.getInt(flagsTag.start) : 0;
		long elements = elements(expect(INT32, end));
		expect(INT8, end);
		int kind = flags & 0xff;
		if (kind == CELL) {
			children(elements, end, depth);
		} else if (kind == STRUCT) {
			children(Math.multiplyExact(elements, (long) fields(end)), end, depth);
		} else if (kind == CHAR || kind >= FIRST_NUMERIC && kind <= LAST_NUMERIC) {
			values(elements, end);
			if ((flags & COMPLEX) != 0) {
				values(elements, end);
			}
		} else {
			throw new IOException("it holds a variable of a class that no part model has (" + kind + ")");
		}
		if (in.position() > end || end - in.position() >= TAG) {
			throw new IOException("it is damaged: a variable does not fill its place at byte " + in.position());
		}
	}

	private long elements(Tag dims) throws IOException {
		long product = 1;
		if (dims.length < 8 || dims.length > 32) {
			throw new IOException("it is damaged: a variable has " + dims.length / 4 + " dimensions");
		}
		for (int at = dims.start; at < dims.start + dims.length; at += 4) {
			int n = in.getInt(at);
			if (n < 0) {
				throw new IOException("it is damaged: a variable has the size " + n);
			}
			product = Math.min(product * n, Integer.MAX_VALUE);
		}
		// a stored value takes at least one byte, a child eight
		if (product > in.limit()) {
			throw new IOException("it is damaged: a variable claims " + product + " elements in " + in.limit() + " bytes");
		}
		return product;
	}

	private int fields(int end) throws IOException {
		Tag width = expect(INT32, end);
		int bytes = width.length == 4 ? in.getInt(width.start) : 0;
		Tag names = expect(INT8, end);
		if (bytes < 1 || names.length % bytes != 0) {
			throw new IOException("it is damaged: the field names of a struct at byte " + in.position());
		}
		return names.length / bytes;
	}

	private void children(long count, int end, int depth) throws IOException {
		if (count * TAG > end - in.position()) {
			throw new IOException("it is damaged: a variable claims " + count + " children in " + (end - in.position()) + " bytes");
		}
		for (long i = 0; i < count; i++) {
			matrix(end, depth + 1);
		}
	}

	private void values(long elements, int end) throws IOException {
		Tag data = tag(end);
		int bytes = data.type > 0 && data.type < BYTES.length ? BYTES[data.type] : 0;
		if (bytes == 0 || data.length != elements * bytes) {
			throw new IOException("it is damaged: " + elements + " values in " + data.length + " bytes");
		}
		in.position(data.end);
	}

	private Tag expect(int type, int end) throws IOException {
		Tag tag = tag(end);
		if (tag.type != type) {
			throw new IOException("it is damaged: type " + tag.type + " instead of " + type + " at byte " + tag.start);
		}
		in.position(tag.end);
		return tag;
	}

	/** Reads the tag at the current position, which is left at the first byte of the data. */
	private Tag tag(int end) throws IOException {
		if (end - in.position() < TAG) {
			throw new IOException("it is damaged: it ends early at byte " + in.position());
		}
		int first = in.getInt();
		// short form: length in the upper half, data in the second word
		boolean small = first >>> 16 != 0;
		int length = small ? first >>> 16 : in.getInt();
		int start = in.position();
		long next = small ? start + 4L : start + (long) (first == MATRIX ? length : length + 7 & ~7);
		if (length < 0 || small && length > 4 || next < start || next > end) {
			throw new IOException("it is damaged: a length of " + length + " bytes at byte " + start);
		}
		return new Tag(small ? first & 0xffff : first, start, length, (int) next);
	}

	private record Tag(int type, int start, int length, int end) {
	}
}
