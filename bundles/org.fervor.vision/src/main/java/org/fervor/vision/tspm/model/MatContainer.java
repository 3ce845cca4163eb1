package org.fervor.vision.tspm.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The outer structure of a MATLAB 5 file: a header of 128 bytes and a row of elements, most of them deflated. Unpacks it under a limit and has every element checked,
 * so that the MAT library behind it never sees a size that the file does not back with data.
 */
final class MatContainer {

	/** Bytes before the first element. */
	private static final int HEADER = 128;
	/** Where the header tells its version and byte order. */
	private static final int VERSION_AT = 124;
	private static final int BYTE_ORDER_AT = 126;
	/** Version of the MATLAB 5 format; MATLAB 7.3 writes 0x0200 and HDF5. */
	private static final int VERSION = 0x0100;
	private static final int VERSION_73 = 0x0200;
	/** Bytes of the type and length before an element. */
	private static final int TAG = 8;
	/** Element types of the outer level. */
	private static final int MATRIX = 14;
	private static final int COMPRESSED = 15;
	/** The largest released model unpacks to 8 MB. */
	private static final int MOST_UNPACKED = 128 << 20;
	private static final int INFLATE_CHUNK = 1 << 16;

	private final Path file;
	private final ByteBuffer in;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private MatContainer(Path file, byte[] content) {
		this.file = file;
		this.in = ByteBuffer.wrap(content);
	}

	/** The same file with its elements inflated, every one well-formed. */
	static byte[] unpacked(Path file, byte[] content) throws ModelFormatException {
		return new MatContainer(file, content).unpack();
	}

	private byte[] unpack() throws ModelFormatException {
		readHeader();
		while (in.remaining() >= TAG) {
			int type = in.getInt();
			int length = in.getInt();
			if (length < 0 || length > in.remaining()) {
				throw broken("it ends in the middle of a variable; copy or download it again");
			}
			byte[] element = new byte[length];
			in.get(element);
			append(type, element);
		}
		return out.toByteArray();
	}

	private void readHeader() throws ModelFormatException {
		if (in.remaining() < HEADER || !new String(in.array(), 0, 6, StandardCharsets.ISO_8859_1).equals("MATLAB")) {
			throw broken("it is no MATLAB file; a part model is a .mat file of version 5 to 7 or a .tspm file");
		}
		in.order(in.get(BYTE_ORDER_AT) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int version = in.getShort(VERSION_AT);
		if (version == VERSION_73) {
			throw broken("it is a MATLAB 7.3 file; save it in MATLAB with the option -v7");
		} else if (version != VERSION) {
			throw broken("it has the unknown MATLAB version 0x" + Integer.toHexString(version & 0xffff) + "; save it in MATLAB with the option -v7");
		}
		out.write(in.array(), 0, HEADER);
		in.position(HEADER);
	}

	private void append(int type, byte[] element) throws ModelFormatException {
		byte[] plain = element;
		if (type == COMPRESSED) {
			plain = inflate(element);
		} else if (type == MATRIX) {
			plain = ByteBuffer.allocate(TAG + element.length).order(in.order()).putInt(type).putInt(element.length).put(element).array();
		} else {
			throw broken("it holds an element of the unknown type " + type + "; save it in MATLAB with the option -v7");
		}
		try {
			new MatElementCheck(ByteBuffer.wrap(plain).order(in.order())).run();
		} catch (IOException e) {
			throw broken(e.getMessage() + "; copy or download it again");
		}
		out.writeBytes(plain);
		if (out.size() > MOST_UNPACKED) {
			throw tooLarge();
		}
	}

	private byte[] inflate(byte[] deflated) throws ModelFormatException {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(deflated);
			ByteArrayOutputStream plain = new ByteArrayOutputStream(4 * deflated.length);
			byte[] chunk = new byte[INFLATE_CHUNK];
			while (!inflater.finished()) {
				int n = inflater.inflate(chunk);
				if (n == 0) {
					throw broken("a compressed variable ends early; copy or download it again");
				}
				plain.write(chunk, 0, n);
				if (plain.size() > MOST_UNPACKED) {
					throw tooLarge();
				}
			}
			return plain.toByteArray();
		} catch (DataFormatException e) {
			throw new ModelFormatException(file, "a compressed variable is damaged; copy or download it again", e);
		} finally {
			inflater.end();
		}
	}

	private ModelFormatException tooLarge() {
		return broken("it unpacks to more than " + (MOST_UNPACKED >> 20) + " MB, which no part model does; save the variable 'model' alone");
	}

	private ModelFormatException broken(String why) {
		return new ModelFormatException(file, why);
	}
}
