package org.fervor.live.music;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.fervor.core.music.Song;
import org.fervor.core.task.UserError;

/** Reads the songs of a folder or of a playlist file: M3U, M3U8 or XSPF. Songs that are addresses of the network are left out: everything is local. */
public final class PlaylistFile {

	private static final List<String> SOUND = List.of(".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus", ".m4a", ".aac");

	private PlaylistFile() {
	}

	/**
	 * The songs, in the order of the file, or of their names in a folder and the folders below.
	 *
	 * @throws UserError if there is nothing of that name or it is no playlist
	 */
	public static List<Song> read(Path source) {
		String name = source.toString().toLowerCase(Locale.ROOT);
		try {
			if (Files.isDirectory(source)) {
				return folder(source);
			} else if (name.endsWith(".m3u") || name.endsWith(".m3u8")) {
				return M3u.parse(text(source), source.toAbsolutePath().getParent());
			} else if (name.endsWith(".xspf")) {
				return Xspf.parse(source);
			} else if (isSound(source) && Files.isRegularFile(source)) {
				return List.of(Song.of(source));
			}
		} catch (IOException e) {
			throw new UserError(source + ": cannot be read as a playlist (" + e.getMessage() + "); check the file", e);
		}
		throw new UserError(source + ": is no folder of songs and no playlist; give a folder, or a file that ends in .m3u, .m3u8 or .xspf");
	}

	private static List<Song> folder(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder, 8)) {
			return files.filter(Files::isRegularFile).filter(PlaylistFile::isSound).sorted().map(Song::of).toList();
		} catch (java.io.UncheckedIOException e) {
			throw e.getCause();
		}
	}

	static boolean isSound(Path file) {
		String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
		return !name.startsWith(".") && SOUND.stream().anyMatch(name::endsWith);
	}

	/** UTF-8 where it is that; older M3U files are Latin-1. */
	private static String text(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		String utf8 = new String(bytes, StandardCharsets.UTF_8);
		String text = utf8.indexOf('\ufffd') < 0 ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}

	/** The file that an entry of a playlist names; empty where it names none on this machine. */
	static Optional<Path> resolve(String entry, Path folder) {
		try {
			if (entry.startsWith("file:")) {
				return Optional.of(Path.of(URI.create(entry)));
			} else if (entry.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
				return Optional.empty();
			}
			return Optional.of(folder.resolve(entry).normalize());
		} catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
			return Optional.empty();
		}
	}

	/** Lines of paths, with comments; {@code #EXTINF:seconds,artist - title} tells about the next path. */
	static final class M3u {

		private M3u() {
		}

		static List<Song> parse(String text, Path folder) {
			List<Song> songs = new ArrayList<>();
			String told = "";
			for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
				if (line.startsWith("#EXTINF:") && line.contains(",")) {
					told = line.substring(line.indexOf(',') + 1).strip();
				} else if (!line.startsWith("#")) {
					String about = told;
					resolve(line.replace('\\', '/'), folder).map(file -> song(file, about)).ifPresent(songs::add);
					told = "";
				}
			}
			return List.copyOf(songs);
		}

		private static Song song(Path file, String told) {
			Song plain = Song.of(file);
			if (told.isEmpty()) {
				return plain;
			}
			int dash = told.indexOf(" - ");
			return dash < 0 ? new Song(plain.file(), told, "") : new Song(plain.file(), told.substring(dash + 3).strip(), told.substring(0, dash).strip());
		}
	}

	/** As {@link #resolve}, for an entry whose special characters are percent-encoded, as XSPF wants. */
	static Optional<Path> resolveEncoded(String location, Path folder) {
		try {
			URI uri = URI.create(location);
			return uri.isAbsolute() ? resolve(location, folder) : Optional.of(folder.resolve(uri.getPath()).normalize());
		} catch (IllegalArgumentException e) {
			return resolve(location, folder);
		}
	}
}
