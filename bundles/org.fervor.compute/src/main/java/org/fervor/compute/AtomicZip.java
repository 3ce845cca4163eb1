package org.fervor.compute;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.fervor.core.io.AtomicFile;

/**
 * Writes a zip file beside its final place and moves it there when it is whole. Closing without {@link #commit} leaves what was there before. The same content gives the
 * same bytes: entries have no time of their own.
 */
final class AtomicZip implements AutoCloseable {

	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final AtomicFile file;
	private final ZipOutputStream zip;
	private final Map<String, String> checksums = new LinkedHashMap<>();

	/** Creates the folder of the file where it is missing. */
	AtomicZip(Path file) throws IOException {
		this.file = AtomicFile.open(file);
		this.zip = new ZipOutputStream(this.file.stream());
		// weights hardly shrink, and compressing them takes ten times as long as writing them
		zip.setLevel(Deflater.NO_COMPRESSION);
	}

	/** What an entry is made of. */
	@FunctionalInterface
	interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	void add(String name, Content content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
		DigestOutputStream out = new DigestOutputStream(new Unclosed(zip), sha256());
		content.writeTo(out);
		zip.closeEntry();
		checksums.put(name, hex(out.getMessageDigest()));
	}

	/** SHA-256 of the entries so far, in hexadecimal. */
	Map<String, String> checksums() {
		return Map.copyOf(checksums);
	}

	/** Puts the file in its place, on disk. */
	void commit() throws IOException {
		zip.close();
		file.commit();
	}

	@Override
	public void close() throws IOException {
		file.close();
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Passes everything on but the closing. */
	private static final class Unclosed extends FilterOutputStream {
		Unclosed(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			out.write(bytes, offset, length);
		}

		@Override
		public void close() {
			// the zip goes on
		}
	}
}
