package org.fervor.live.music;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import org.fervor.core.music.Song;
import org.fervor.core.task.UserError;

/** Reads the songs of a folder or of a playlist file: M3U, M3U8 or XSPF. Addresses of the network are dropped, as is what is not there: everything is local. */
final class PlaylistFile {

	private static final List<String> SOUND = List.of(".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus", ".m4a", ".aac", ".wma", ".aif", ".aiff", ".ape", ".wv", ".mka", ".webm", ".mp4");
	private static final List<String> LISTS = List.of(".m3u", ".m3u8", ".xspf", ".pls", ".asx", ".wpl");
	private static final int DEEPEST = 8;
	private static final long LONGEST = 16 << 20;

	private PlaylistFile() {
	}

	/**
	 * The songs, in the order of the file, or of their names in a folder and the folders below.
	 *
	 * @throws UserError if there is nothing of that name or it is no playlist
	 */
	static SongList read(Path source) {
		String name = source.toString().toLowerCase(Locale.ROOT);
		try {
			if (Files.isDirectory(source)) {
				return folder(source);
			} else if (name.endsWith(".m3u") || name.endsWith(".m3u8")) {
				return M3u.parse(text(source), source.toAbsolutePath().getParent());
			} else if (name.endsWith(".xspf")) {
				check(source);
				return Xspf.parse(source);
			}
		} catch (IOException e) {
			throw new UserError(source + ": cannot be read as a playlist (" + e.getMessage() + "); check the file", e);
		}
		throw new UserError(source + ": is no folder of songs and no playlist; give a folder, or a file that ends in .m3u, .m3u8 or .xspf");
	}

	private static SongList folder(Path folder) throws IOException {
		List<Path> songs = new ArrayList<>();
		List<SongList.Dropped> dropped = new ArrayList<>();
		Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile() && isSound(file)) {
					songs.add(file);
				} else if (!hidden(file)) {
					dropped.add(new SongList.Dropped(folder.relativize(file).toString(), attributes.isDirectory() ? "folder too deep" : "no sound file"));
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) {
				dropped.add(new SongList.Dropped(folder.relativize(file).toString(), "cannot be read"));
				return FileVisitResult.CONTINUE;
			}
		});
		dropped.sort(Comparator.comparing(SongList.Dropped::entry));
		return new SongList(songs.stream().sorted().map(Song::of).toList(), dropped);
	}

	static boolean hidden(Path file) {
		return String.valueOf(file.getFileName()).startsWith(".");
	}

	static boolean isSound(Path file) {
		return !hidden(file) && ends(file, SOUND);
	}

	/** Whether it is called like a playlist, of whatever kind. */
	static boolean isPlaylist(Path file) {
		return !hidden(file) && ends(file, LISTS);
	}

	private static boolean ends(Path file, List<String> endings) {
		String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
		return endings.stream().anyMatch(name::endsWith);
	}

	/** UTF-16 where it begins like that or every other byte is 0, else UTF-8 where it is that; older M3U files are Latin-1. */
	private static String text(Path file) throws IOException {
		check(file);
		byte[] bytes = Files.readAllBytes(file);
		String text;
		if (begins(bytes, 0xff, 0xfe) || bytes.length > 3 && bytes[1] == 0 && bytes[3] == 0) {
			text = new String(bytes, StandardCharsets.UTF_16LE);
		} else if (begins(bytes, 0xfe, 0xff) || bytes.length > 3 && bytes[0] == 0 && bytes[2] == 0) {
			text = new String(bytes, StandardCharsets.UTF_16BE);
		} else {
			String utf8 = new String(bytes, StandardCharsets.UTF_8);
			text = utf8.indexOf('\ufffd') < 0 ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
		}
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}

	private static void check(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new IOException(Files.exists(file) ? "it is no regular file" : "there is no such file");
		} else if (Files.size(file) > LONGEST) {
			throw new IOException("it is larger than any playlist");
		}
	}

	private static boolean begins(byte[] bytes, int first, int second) {
		return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
	}

	/** Lines of paths, with comments; {@code #EXTINF:seconds,artist - title} tells about the next path. */
	private static final class M3u {

		private M3u() {
		}

		static SongList parse(String text, Path folder) {
			List<Song> songs = new ArrayList<>();
			List<SongList.Dropped> dropped = new ArrayList<>();
			String told = "";
			for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
				if (line.startsWith("#EXTINF:") && line.contains(",")) {
					told = line.substring(line.indexOf(',') + 1).strip();
				} else if (!line.startsWith("#")) {
					SongLocation location = SongLocation.of(line, folder);
					if (location.file() == null) {
						dropped.add(new SongList.Dropped(line, location.problem()));
					} else {
						songs.add(song(location.file(), told));
					}
					told = "";
				}
			}
			return new SongList(songs, dropped);
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
}
