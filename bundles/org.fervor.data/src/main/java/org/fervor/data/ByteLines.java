package org.fervor.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file and where they are in it, without decoding them. One buffer is used for all lines. */
final class ByteLines implements Closeable {

	/** Bytes of a line that are kept; a longer line is none of a data set. */
	static final int LONGEST = 1 << 20;

	private static final int BUFFER = 1 << 16;

	private final InputStream in;
	private final byte[] buffer = new byte[BUFFER];
	private int next;
	private int limit;
	private byte[] bytes = new byte[BUFFER];
	private int kept;
	private long position;
	private long offset;

	/** @param skip bytes before the first line: those of a byte order mark */
	ByteLines(Path file, int skip) throws IOException {
		in = Files.newInputStream(file);
		in.skipNBytes(skip);
		position = skip;
	}

	/** Goes to the next line, which ends with LF, CR LF or CR; false at the end of the file. */
	boolean next() throws IOException {
		offset = position;
		kept = 0;
		int b = read();
		boolean any = b >= 0;
		while (b >= 0 && b != '\n' && b != '\r') {
			keep(b);
			b = read();
		}
		if (b == '\r' && peek() == '\n') {
			read();
		}
		return any;
	}

	/** The line's bytes, valid up to {@link #kept()} until the next call of {@link #next()}. */
	byte[] bytes() {
		return bytes;
	}

	/** How many bytes of the line are there, without its end; at most {@link #LONGEST}. */
	int kept() {
		return kept;
	}

	/** The line's first byte in the file. */
	long offset() {
		return offset;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

	private int read() throws IOException {
		int b = peek();
		if (b >= 0) {
			position++;
			next++;
		}
		return b;
	}

	/** The byte that {@link #read} gives next; -1 at the end. */
	private int peek() throws IOException {
		if (next == limit) {
			next = 0;
			limit = Math.max(0, in.read(buffer));
		}
		return limit == 0 ? -1 : buffer[next] & 0xff;
	}

	private void keep(int b) {
		if (kept == bytes.length && kept < LONGEST) {
			bytes = Arrays.copyOf(bytes, 2 * kept);
		}
		if (kept < bytes.length) {
			bytes[kept++] = (byte) b;
		}
	}
}
