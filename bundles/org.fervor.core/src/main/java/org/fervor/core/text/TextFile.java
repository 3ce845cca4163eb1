package org.fervor.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fervor.core.io.ForeignFile;

/**
 * Reads text that another program wrote: UTF-8 with or without a byte order mark, UTF-16 in either byte order, or Latin-1; lines end with LF, CR LF or CR. The mark is
 * never a part of the text. Files of Fervor's own, which are UTF-8 or damaged, go through {@link ForeignFile#text}.
 */
public final class TextFile {

	/** Bytes from which the encoding is told. */
	public static final int SAMPLE = 1 << 16;

	private TextFile() {
	}

	/** @param charset how the bytes are decoded @param mark bytes of the byte order mark, 0 to 3 */
	public record Encoding(Charset charset, int mark) {

		/** Tells the encoding from the first bytes of a file; more than a cut character at their end is not asked of them. */
		public static Encoding of(byte[] first) {
			if (starts(first, 0xef, 0xbb, 0xbf)) {
				return new Encoding(StandardCharsets.UTF_8, 3);
			} else if (starts(first, 0xff, 0xfe)) {
				return new Encoding(StandardCharsets.UTF_16LE, 2);
			} else if (starts(first, 0xfe, 0xff)) {
				return new Encoding(StandardCharsets.UTF_16BE, 2);
			}
			return new Encoding(withoutMark(first), 0);
		}

		/** Whether a character of ASCII is one byte, so that lines can be found without decoding. */
		public boolean oneByte() {
			return !charset.equals(StandardCharsets.UTF_16LE) && !charset.equals(StandardCharsets.UTF_16BE);
		}

		/** Text in UTF-16 that is mostly ASCII has zeros in every other byte. */
		private static Charset withoutMark(byte[] first) {
			int[] zeros = new int[2];
			for (int i = 0; i < first.length; i++) {
				zeros[i % 2] += first[i] == 0 ? 1 : 0;
			}
			int half = first.length / 2;
			if (half > 0 && zeros[1] * 10 > half * 8 && zeros[0] * 10 < half) {
				return StandardCharsets.UTF_16LE;
			} else if (half > 0 && zeros[0] * 10 > half * 8 && zeros[1] * 10 < half) {
				return StandardCharsets.UTF_16BE;
			}
			return isUtf8(first) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
		}

		private static boolean isUtf8(byte[] bytes) {
			for (int cut = 0; cut <= (bytes.length < SAMPLE ? 0 : 3) && cut <= bytes.length; cut++) {
				try {
					StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
					return true;
				} catch (CharacterCodingException e) {
					// perhaps the last character is cut
				}
			}
			return false;
		}

		private static boolean starts(byte[] bytes, int... mark) {
			for (int i = 0; i < mark.length; i++) {
				if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
					return false;
				}
			}
			return true;
		}
	}

	/** The encoding of a file, told from its first {@link #SAMPLE} bytes. */
	public static Encoding encoding(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return Encoding.of(in.readNBytes(SAMPLE));
		}
	}

	/** A reader of the decoded text, for files of any length. */
	public static BufferedReader reader(Path file) throws IOException {
		InputStream in = Files.newInputStream(file);
		try {
			return new BufferedReader(decoded(in));
		} catch (IOException | RuntimeException e) {
			in.close();
			throw e;
		}
	}

	private static Reader decoded(InputStream in) throws IOException {
		byte[] first = in.readNBytes(SAMPLE);
		Encoding encoding = Encoding.of(first);
		PushbackInputStream whole = new PushbackInputStream(in, Math.max(1, first.length));
		whole.unread(first, encoding.mark(), first.length - encoding.mark());
		return new InputStreamReader(whole, encoding.charset());
	}

	/**
	 * The whole text.
	 *
	 * @param most bytes that such a file may have
	 * @throws org.fervor.core.task.UserError if it is larger, or no regular file
	 */
	public static String read(Path file, int most) throws IOException {
		return decode(ForeignFile.bytes(file, most));
	}

	/** The lines of the whole text, without their ends; see {@link #read}. */
	public static List<String> lines(Path file, int most) throws IOException {
		return read(file, most).lines().toList();
	}

	/** The text of bytes that are at hand. */
	public static String decode(byte[] bytes) {
		Encoding encoding = Encoding.of(bytes);
		Charset charset = encoding.charset().equals(StandardCharsets.UTF_8) && !Encoding.isUtf8(bytes) ? StandardCharsets.ISO_8859_1 : encoding.charset();
		return new String(bytes, encoding.mark(), bytes.length - encoding.mark(), charset);
	}
}
