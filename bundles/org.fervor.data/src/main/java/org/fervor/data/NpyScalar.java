package org.fervor.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one number or short text that NumPy has stored: an array of the shape {@code ()} or {@code (1,)}, as described in numpy.lib.format, versions 1 to 3. AffectNet's
 * labels are of the types {@code <U1}, {@code <U2} and {@code <i8}.
 */
final class NpyScalar {

	private static final int LONGEST = 4096;
	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };
	private static final Pattern HEADER = Pattern
			.compile("\\{(?=.*'descr':\\s*'(?<order>[<>|=])(?<kind>[USiuf])(?<size>\\d{1,3})')(?=.*'shape':\\s*\\((1,)?\\)).*\\}\\s*", Pattern.DOTALL);

	private NpyScalar() {
	}

	/** The value as text; empty if the file is none of these. */
	static Optional<String> read(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return parse(ByteBuffer.wrap(in.readNBytes(LONGEST)).order(ByteOrder.LITTLE_ENDIAN));
		} catch (BufferUnderflowException e) {
			return Optional.empty();
		}
	}

	private static Optional<String> parse(ByteBuffer bytes) {
		byte[] magic = next(bytes, MAGIC.length);
		int version = bytes.get();
		bytes.get();
		int headerLength = version == 1 ? Short.toUnsignedInt(bytes.getShort()) : bytes.getInt();
		Matcher header = HEADER.matcher(new String(next(bytes, headerLength), StandardCharsets.ISO_8859_1));
		return Arrays.equals(magic, MAGIC) && header.matches() ? value(bytes, header) : Optional.empty();
	}

	private static Optional<String> value(ByteBuffer bytes, Matcher header) {
		bytes.order(header.group("order").equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		int size = Integer.parseInt(header.group("size"));
		return switch (header.group("kind")) {
			case "U" -> Optional.of(codePoints(bytes, size));
			case "S" -> Optional.of(new String(next(bytes, size), StandardCharsets.ISO_8859_1).replace("\0", ""));
			case "f" -> number(bytes, size);
			default -> integer(bytes, size);
		};
	}

	private static Optional<String> integer(ByteBuffer bytes, int size) {
		return switch (size) {
			case 1 -> Optional.of(Byte.toString(bytes.get()));
			case 2 -> Optional.of(Short.toString(bytes.getShort()));
			case 4 -> Optional.of(Integer.toString(bytes.getInt()));
			case 8 -> Optional.of(Long.toString(bytes.getLong()));
			default -> Optional.empty();
		};
	}

	private static Optional<String> number(ByteBuffer bytes, int size) {
		return switch (size) {
			case 4 -> whole(bytes.getFloat());
			case 8 -> whole(bytes.getDouble());
			default -> Optional.empty();
		};
	}

	/** A label is a whole number, however it is stored. */
	private static Optional<String> whole(double value) {
		return value == Math.rint(value) ? Optional.of(Long.toString((long) value)) : Optional.empty();
	}

	/** NumPy stores text as UTF-32 and fills it up with zeros. */
	private static String codePoints(ByteBuffer bytes, int count) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < count; i++) {
			int codePoint = bytes.getInt();
			if (Character.isValidCodePoint(codePoint) && codePoint != 0) {
				text.appendCodePoint(codePoint);
			}
		}
		return text.toString();
	}

	private static byte[] next(ByteBuffer bytes, int count) {
		if (count < 0 || count > bytes.remaining()) {
			throw new BufferUnderflowException();
		}
		byte[] taken = new byte[count];
		bytes.get(taken);
		return taken;
	}
}
