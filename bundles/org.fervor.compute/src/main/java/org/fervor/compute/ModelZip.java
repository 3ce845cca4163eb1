package org.fervor.compute;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A model's zip file while it is read. Sizes are counted as the bytes come, because what a zip file says about them may be wrong. */
final class ModelZip implements AutoCloseable {

	private final ZipFile zip;

	/** @throws IOException if it is no zip file */
	ModelZip(Path file) throws IOException {
		if (!Files.exists(file)) {
			throw new NoSuchFileException(file.toString());
		}
		if (!Files.isRegularFile(file)) {
			throw new IOException("it is no file");
		}
		this.zip = new ZipFile(file.toFile());
	}

	boolean has(String name) {
		return zip.getEntry(name) != null;
	}

	/**
	 * A text.
	 *
	 * @param most bytes it may have
	 */
	String text(String name, int most) throws IOException {
		ZipEntry entry = entry(name);
		try (InputStream in = new Bounded(zip.getInputStream(entry), name, most)) {
			byte[] bytes = in.readAllBytes();
			CRC32 crc = new CRC32();
			crc.update(bytes);
			if (crc.getValue() != entry.getCrc()) {
				throw new IOException("the checksum of " + name + " is wrong");
			}
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

	/**
	 * Numbers, after the checksum of the whole entry has been found right.
	 *
	 * @param sha256 of the entry, in hexadecimal; null where none is known, which no entry fits
	 * @param count  how many there must be
	 */
	float[] numbers(String name, String sha256, long count) throws IOException {
		requireChecksum(name, sha256, StoredNumbers.HEADER_BYTES + Float.BYTES * count);
		try (InputStream in = open(name, StoredNumbers.HEADER_BYTES + Float.BYTES * count)) {
			return StoredNumbers.read(in, count);
		} catch (IOException e) {
			throw new IOException(name + ": " + (e instanceof java.io.EOFException ? "it ends too early" : e.getMessage()), e);
		}
	}

	private void requireChecksum(String name, String sha256, long most) throws IOException {
		try (DigestInputStream in = new DigestInputStream(open(name, most), AtomicZip.sha256())) {
			in.transferTo(java.io.OutputStream.nullOutputStream());
			if (!AtomicZip.hex(in.getMessageDigest()).equals(sha256)) {
				throw new IOException("the checksum of " + name + " is wrong");
			}
		}
	}

	private InputStream open(String name, long most) throws IOException {
		return new BufferedInputStream(new Bounded(zip.getInputStream(entry(name)), name, most), 1 << 16);
	}

	private ZipEntry entry(String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new IOException("it has no entry " + name);
		}
		return entry;
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** Fails where more bytes come than may. */
	private static final class Bounded extends FilterInputStream {

		private final String name;
		private final long most;
		private long count;

		Bounded(InputStream in, String name, long most) {
			super(in);
			this.name = name;
			this.most = most;
		}

		@Override
		public int read() throws IOException {
			int value = in.read();
			counted(value < 0 ? 0 : 1);
			return value;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = in.read(bytes, offset, length);
			counted(Math.max(0, read));
			return read;
		}

		private void counted(int more) throws IOException {
			count += more;
			if (count > most) {
				throw new IOException("its entry " + name + " is larger than the " + most + " bytes that it can have");
			}
		}
	}
}
