package org.fervor.experiment.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.fervor.core.io.AtomicFile;


/**
 * A folder of small pieces of content by key. A piece's file begins with the SHA-256 of key and content, so a piece that is cut off, changed or put elsewhere counts for
 * nothing and is written anew. Nothing fails because the folder cannot be used: then nothing is remembered.
 */
final class CacheFolder {

	private static final int DIGEST = 32;
	/** The time of a piece's last use is noted no more often than this. */
	private static final Duration TOUCHED = Duration.ofMinutes(10);
	/** After clearing up, this share of the bound is left. */
	private static final double LEFT = 0.8;

	private final Path folder;
	private final long mostBytes;
	private final Clock clock;

	/** @param mostBytes bound of all pieces together, held by {@link #trim} */
	CacheFolder(Path folder, long mostBytes, Clock clock) {
		this.folder = folder;
		this.mostBytes = mostBytes;
		this.clock = clock;
	}

	/** A piece of content; empty where there is none, or it is damaged. */
	Optional<byte[]> read(String key) {
		Path file = file(key);
		try {
			byte[] all = Files.readAllBytes(file);
			if (all.length < DIGEST || !Arrays.equals(all, 0, DIGEST, digest(key, all, DIGEST), 0, DIGEST)) {
				return Optional.empty();
			}
			touch(file);
			return Optional.of(Arrays.copyOfRange(all, DIGEST, all.length));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Keeps a piece. */
	void write(String key, byte[] content) {
		byte[] all = new byte[DIGEST + content.length];
		System.arraycopy(content, 0, all, DIGEST, content.length);
		System.arraycopy(digest(key, all, DIGEST), 0, all, 0, DIGEST);
		try {
			AtomicFile.writeUnsynced(file(key), all);
		} catch (IOException e) {
			// a full disk or a folder of somebody else: work goes on without
			return;
		}
	}

	/** Deletes the pieces that were not used for longest, where all together are larger than the bound. */
	void trim() {
		List<Piece> pieces = pieces();
		long bytes = pieces.stream().mapToLong(Piece::bytes).sum();
		if (bytes <= mostBytes) {
			return;
		}
		pieces.sort(Comparator.comparing(Piece::used));
		for (Piece piece : pieces) {
			if (bytes <= LEFT * mostBytes) {
				return;
			}
			delete(piece.file);
			bytes -= piece.bytes;
		}
	}

	private record Piece(Path file, long bytes, FileTime used) {
	}

	private List<Piece> pieces() {
		List<Piece> pieces = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder, 2)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
				if (attributes.isRegularFile()) {
					pieces.add(new Piece(file, attributes.size(), attributes.lastModifiedTime()));
				}
			}
		} catch (IOException | java.io.UncheckedIOException e) {
			// another program clears up at the same time; what was seen is enough
			return pieces;
		}
		return pieces;
	}

	private void touch(Path file) throws IOException {
		Instant now = clock.instant();
		if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(TOUCHED))) {
			Files.setLastModifiedTime(file, FileTime.from(now));
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			// somebody reads it, on Windows; it goes next time
			return;
		}
	}

	private Path file(String key) {
		String name = HexFormat.of().formatHex(digest(key, new byte[0], 0));
		return folder.resolve(name.substring(0, 2)).resolve(name.substring(2));
	}

	private static byte[] digest(String key, byte[] content, int from) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(key.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
			digest.update(content, from, content.length - from);
			return digest.digest();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
