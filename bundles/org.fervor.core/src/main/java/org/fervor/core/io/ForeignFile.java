package org.fervor.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.fervor.core.task.UserError;

/** Reads files that may have been made or changed by anyone: regular files only (a pipe or device may never end), up to a size, and text in UTF-8 only. */
public final class ForeignFile {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private ForeignFile() {
	}

	/**
	 * The content of a file.
	 *
	 * @param most bytes that such a file can have
	 * @throws NoSuchFileException if there is none
	 * @throws UserError           if it is no regular file, or larger
	 */
	public static byte[] bytes(Path file, int most) throws IOException {
		if (!Files.exists(file)) {
			throw new NoSuchFileException(file.toString());
		}
		if (!Files.isRegularFile(file)) {
			throw new UserError(file + " is " + (Files.isDirectory(file) ? "a folder" : "a pipe or device") + "; name a file");
		}
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(Math.min(most, Integer.MAX_VALUE - 16) + 1);
			if (bytes.length > most) {
				throw new UserError(file + " is larger than " + (most >= 1 << 20 ? (most >> 20) + " MB" : (most >> 10) + " kB") + ", which no file of its kind is; restore it or name another one");
			}
			return bytes;
		}
	}

	/**
	 * The text of a file, without a byte order mark.
	 *
	 * @throws NoSuchFileException if there is none
	 * @throws UserError           if it is no regular file, larger, or not in UTF-8
	 */
	public static String text(Path file, int most) throws IOException {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file, most))).toString();
			return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			throw new UserError(file + " is not text in UTF-8; save it in that encoding, or restore it", e);
		}
	}
}
