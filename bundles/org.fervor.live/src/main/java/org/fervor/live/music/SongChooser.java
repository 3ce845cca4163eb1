package org.fervor.live.music;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.fervor.core.music.Song;

/**
 * Draws the next song of a list. Songs played lately are not drawn again while there are others; songs with a thumb up are drawn three times as often; songs with a thumb down
 * only where there is nothing else. Not safe for several threads.
 */
public final class SongChooser {

	private static final int THUMB_UP_WEIGHT = 3;

	private final RandomGenerator random;
	private final MusicMemory memory;
	private final int rememberedSongs;
	private final Deque<Path> recent = new ArrayDeque<>();

	/** @param rememberedSongs how many songs back one is not repeated */
	public SongChooser(RandomGenerator random, MusicMemory memory, int rememberedSongs) {
		this.random = random;
		this.memory = memory;
		this.rememberedSongs = rememberedSongs;
	}

	/**
	 * The next song.
	 *
	 * @param unplayable files that failed lately; never drawn
	 * @return empty where there is none that could be played
	 */
	public Optional<Song> next(List<Song> songs, Set<Path> unplayable) {
		List<Song> playable = songs.stream().filter(s -> !unplayable.contains(s.file())).toList();
		List<Song> liked = playable.stream().filter(s -> memory.thumb(s.file()) != MusicMemory.Thumb.DOWN).toList();
		List<Song> few = liked.isEmpty() ? playable : liked;
		if (few.isEmpty()) {
			return Optional.empty();
		}
		List<Song> fresh = few.stream().filter(s -> !recent.contains(s.file())).toList();
		return Optional.of(fresh.isEmpty() ? oldest(few) : draw(fresh));
	}

	/** A song is being played, drawn or not. */
	public void played(Song song) {
		recent.remove(song.file());
		recent.addLast(song.file());
		while (recent.size() > rememberedSongs) {
			recent.removeFirst();
		}
	}

	/** All were played lately: the one whose turn is longest ago. */
	private Song oldest(List<Song> songs) {
		return recent.stream().flatMap(file -> songs.stream().filter(s -> s.file().equals(file))).findFirst().orElseThrow();
	}

	private Song draw(List<Song> songs) {
		int total = songs.stream().mapToInt(this::weight).sum();
		int ticket = random.nextInt(total);
		for (Song song : songs) {
			ticket -= weight(song);
			if (ticket < 0) {
				return song;
			}
		}
		throw new IllegalStateException();
	}

	private int weight(Song song) {
		return memory.thumb(song.file()) == MusicMemory.Thumb.UP ? THUMB_UP_WEIGHT : 1;
	}
}
