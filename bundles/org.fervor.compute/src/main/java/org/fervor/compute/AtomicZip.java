package org.fervor.compute;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip file beside its final place and moves it there when it is whole. Closing without {@link #commit} leaves what was there before. The same content gives the
 * same bytes: entries have no time of their own.
 */
final class AtomicZip implements AutoCloseable {

	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final Path file;
	private final Path part;
	private final FileChannel channel;
	private final ZipOutputStream zip;
	private final Map<String, String> checksums = new LinkedHashMap<>();

	/** Creates the folder of the file where it is missing. */
	AtomicZip(Path file) throws IOException {
		this.file = file.toAbsolutePath();
		Files.createDirectories(this.file.getParent());
		this.part = this.file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
		this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		this.zip = new ZipOutputStream(Channels.newOutputStream(channel));
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
		zip.finish();
		zip.flush();
		channel.force(true);
		zip.close();
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	@Override
	public void close() throws IOException {
		channel.close();
		Files.deleteIfExists(part);
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
