package org.fervor.live.music;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.fervor.core.label.Expression;
import org.fervor.core.music.Song;
import org.fervor.core.task.UserError;

/**
 * The songs of each emotion.
 *
 * @param songs emotion → its songs; emotions without one may be missing
 */
public record Playlists(Map<Expression, List<Song>> songs) {

	public static final Playlists EMPTY = new Playlists(Map.of());

	public Playlists {
		songs = Map.copyOf(songs);
	}

	/** The songs of an emotion; none where nobody gave it any. */
	public List<Song> of(Expression emotion) {
		return songs.getOrDefault(emotion, List.of());
	}

	/**
	 * Reads a music folder: in it a folder or a playlist file per emotion, named like it: {@code happiness/}, {@code sad.m3u}. Where an emotion has several, all are taken.
	 *
	 * @throws UserError if the folder cannot be read
	 */
	public static Playlists in(Path folder) {
		Map<Expression, List<Song>> songs = new EnumMap<>(Expression.class);
		try (Stream<Path> entries = Files.list(folder)) {
			for (Path entry : entries.sorted().toList()) {
				Expression.named(stem(entry)).filter(e -> Files.isDirectory(entry) || !PlaylistFile.isSound(entry)).ifPresent(e -> songs.merge(e, PlaylistFile.read(entry),
						(one, other) -> Stream.concat(one.stream(), other.stream()).distinct().toList()));
			}
		} catch (IOException e) {
			throw new UserError(folder + ": cannot be read as a music folder; give a folder that holds a folder or playlist per emotion, such as 'happiness'", e);
		}
		return new Playlists(songs);
	}

	/** These playlists, with other songs for one emotion. */
	public Playlists with(Expression emotion, List<Song> others) {
		Map<Expression, List<Song>> changed = new EnumMap<>(Expression.class);
		changed.putAll(songs);
		changed.put(emotion, List.copyOf(others));
		return new Playlists(changed);
	}

	private static String stem(Path entry) {
		String name = String.valueOf(entry.getFileName());
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}
}
