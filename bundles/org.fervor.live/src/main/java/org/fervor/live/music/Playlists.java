package org.fervor.live.music;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fervor.core.label.Expression;
import org.fervor.core.music.Song;
import org.fervor.core.task.UserError;

/**
 * The songs of each emotion.
 *
 * @param songs    emotion → its songs; emotions without one may be missing
 * @param problems what was passed over while they were read, one text per folder or playlist
 */
public record Playlists(Map<Expression, List<Song>> songs, List<String> problems) {

	public static final Playlists EMPTY = new Playlists(Map.of());

	private static final int SAID = 5;

	public Playlists {
		songs = Map.copyOf(songs);
		problems = List.copyOf(problems);
	}

	/** With nothing passed over. */
	public Playlists(Map<Expression, List<Song>> songs) {
		this(songs, List.of());
	}

	/** The songs of an emotion; none where nobody gave it any. */
	public List<Song> of(Expression emotion) {
		return songs.getOrDefault(emotion, List.of());
	}

	/**
	 * Reads a music folder: in it a folder or a playlist file per emotion, named like it: {@code happiness/}, {@code sad.m3u}. Where an emotion has several, all are taken. What is
	 * no song is passed over and stands in {@link #problems()}.
	 *
	 * @throws UserError if the folder cannot be read
	 */
	public static Playlists in(Path folder) {
		Map<Expression, List<Song>> songs = new EnumMap<>(Expression.class);
		List<String> problems = new ArrayList<>();
		try (Stream<Path> entries = Files.list(folder)) {
			for (Path entry : entries.filter(e -> !PlaylistFile.hidden(e)).sorted().toList()) {
				Optional<Expression> emotion = Expression.named(stem(entry));
				if (emotion.isPresent() && !PlaylistFile.isSound(entry)) {
					add(emotion.get(), entry, songs, problems);
				} else if (Files.isDirectory(entry) || PlaylistFile.isPlaylist(entry) || PlaylistFile.isSound(entry)) {
					problems.add(name(entry) + ": belongs to no emotion");
				}
			}
		} catch (IOException | UncheckedIOException e) {
			throw new UserError(folder + ": cannot be read as a music folder; give a folder that holds a folder or playlist per emotion, such as 'happiness'", e);
		}
		return new Playlists(songs, problems);
	}

	private static void add(Expression emotion, Path entry, Map<Expression, List<Song>> songs, List<String> problems) {
		try {
			SongList read = PlaylistFile.read(entry);
			read.problem().ifPresent(p -> problems.add(name(entry) + ": " + p));
			songs.merge(emotion, read.songs(), (one, other) -> Stream.concat(one.stream(), other.stream()).distinct().toList());
		} catch (UserError e) {
			problems.add(SongList.clean(e.getMessage().replace(entry.toString(), name(entry))));
		}
	}

	/** "7 songs: anger 3, fear 4". */
	public String summary() {
		int count = songs.values().stream().mapToInt(List::size).sum();
		String each = Arrays.stream(Expression.values()).filter(e -> !of(e).isEmpty()).map(e -> e.id() + " " + of(e).size()).collect(Collectors.joining(", "));
		return count + (count == 1 ? " song" : " songs") + (each.isEmpty() ? "" : ": " + each);
	}

	/** One line about what was passed over; empty for nothing. */
	public Optional<String> problem() {
		if (problems.isEmpty()) {
			return Optional.empty();
		}
		String more = problems.size() > SAID ? "; and " + (problems.size() - SAID) + " more" : "";
		return Optional.of("Not everything in the music folder is a song that can be played: " + String.join("; ", problems.subList(0, Math.min(SAID, problems.size()))) + more);
	}

	/** These playlists, with other songs for one emotion. */
	public Playlists with(Expression emotion, List<Song> others) {
		Map<Expression, List<Song>> changed = new EnumMap<>(Expression.class);
		changed.putAll(songs);
		changed.put(emotion, List.copyOf(others));
		return new Playlists(changed, problems);
	}

	private static String name(Path entry) {
		return SongList.printable(String.valueOf(entry.getFileName()));
	}

	private static String stem(Path entry) {
		String name = String.valueOf(entry.getFileName());
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}
}
