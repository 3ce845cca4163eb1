package org.fervor.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.fervor.core.image.ImageSource;

/** SHA-256 of a picture's bytes as they stand in its file. */
public final class ContentHash {

	private ContentHash() {
	}

	/** In hexadecimal. */
	public static String of(ImageSource source) throws IOException {
		return of(source instanceof ImageSource.CsvRow row ? read(row) : Files.readAllBytes(source.file()));
	}

	/** Of a file, read piece by piece. */
	static String of(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = sha256();
			byte[] buffer = new byte[1 << 16];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
	}

	/** In hexadecimal. */
	public static String of(byte[] content) {
		return HexFormat.of().formatHex(sha256().digest(content));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The seed of a picture's augmentations: from its content, so that it does not depend on what else a data set holds. */
	public static long imageSeed(String hash) {
		return Long.parseUnsignedLong(hash.substring(0, 16), 16);
	}

	private static byte[] read(ImageSource.CsvRow row) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(row.length());
		try (FileChannel channel = FileChannel.open(row.file())) {
			while (buffer.hasRemaining() && channel.read(buffer, row.offset() + buffer.position()) >= 0) {
				// reads on
			}
		}
		return buffer.array();
	}
}
