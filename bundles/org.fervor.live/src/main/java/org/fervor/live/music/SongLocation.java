package org.fervor.live.music;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The file that an entry of a playlist means. Players write paths as they are, with the other kind of slash, percent-encoded or as {@code file:} addresses, and not always as
 * they should: what is there literally is taken, then what is there when decoded. Nothing is asked of the network.
 *
 * @param file    the song; null where the entry means none
 * @param problem why it means none; empty where it does
 */
record SongLocation(Path file, String problem) {

	private static final String HERE = "localhost";

	/** @param folder of the playlist */
	static SongLocation of(String entry, Path folder) {
		String path = entry;
		if (entry.regionMatches(true, 0, "file:", 0, 5)) {
			Optional<String> local = local(entry.substring(5));
			if (local.isEmpty()) {
				return new SongLocation(null, "on another computer");
			}
			path = local.get();
		} else if (entry.matches("[A-Za-z][A-Za-z0-9+.-]+://.*")) {
			return new SongLocation(null, "network address");
		}
		String problem = "no such file";
		for (String spelling : spellings(path)) {
			try {
				Path file = folder.resolve(spelling).normalize();
				if (Files.isRegularFile(file) && !PlaylistFile.isPlaylist(file)) {
					return new SongLocation(file, "");
				} else if (Files.exists(file)) {
					problem = Files.isDirectory(file) ? "folder" : PlaylistFile.isPlaylist(file) ? "another playlist" : "no regular file";
				}
			} catch (InvalidPathException e) {
				// no file of this system is called like that
				continue;
			}
		}
		return new SongLocation(null, problem);
	}

	/** The path of a {@code file:} address without its beginning; empty where it names another host. */
	private static Optional<String> local(String rest) {
		String path = rest;
		if (rest.startsWith("//")) {
			int slash = rest.indexOf('/', 2);
			String host = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
			if (!host.isEmpty() && !host.equalsIgnoreCase(HERE)) {
				return Optional.empty();
			}
			path = slash < 0 ? "" : rest.substring(slash);
		}
		return Optional.of(java.io.File.separatorChar == '\\' && path.matches("/[A-Za-z]:.*") ? path.substring(1) : path);
	}

	/** Everything it may mean, the literal first. */
	private static Set<String> spellings(String path) {
		Set<String> spellings = new LinkedHashSet<>();
		for (String literal : new String[] { path, path.replace('\\', '/') }) {
			for (String text : new String[] { literal, decoded(literal) }) {
				spellings.add(text);
				// macOS takes accents apart
				spellings.add(Normalizer.normalize(text, Normalizer.Form.NFC));
				spellings.add(Normalizer.normalize(text, Normalizer.Form.NFD));
			}
		}
		return spellings;
	}

	/** With %20 as a blank; a per cent sign that begins no such code stays. */
	private static String decoded(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] all = text.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < all.length; i++) {
			int high = i + 2 < all.length ? Character.digit(all[i + 1], 16) : -1;
			int low = i + 2 < all.length ? Character.digit(all[i + 2], 16) : -1;
			if (all[i] == '%' && high >= 0 && low >= 0) {
				bytes.write(16 * high + low);
				i += 2;
			} else {
				bytes.write(all[i]);
			}
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
		} catch (CharacterCodingException e) {
			return bytes.toString(StandardCharsets.ISO_8859_1);
		}
	}
}
