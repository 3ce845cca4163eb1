package org.fervor.live.music;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.fervor.core.music.Song;

/**
 * What was read from a folder of songs or a playlist.
 *
 * @param songs   in their order
 * @param dropped what stands there and is no song, in the order of the file
 */
record SongList(List<Song> songs, List<Dropped> dropped) {

	private static final int LONGEST = 120;

	/**
	 * Something that is no song.
	 *
	 * @param entry  the file's name, or the entry as it stands in the playlist
	 * @param reason in a few words: {@code no such file}
	 */
	record Dropped(String entry, String reason) {
	}

	SongList {
		songs = List.copyOf(songs);
		dropped = List.copyOf(dropped);
	}

	/** "2 of 5 dropped: 1 × no such file (gone.ogg), 1 × network address (http://…)"; empty where everything is a song. */
	Optional<String> problem() {
		if (dropped.isEmpty()) {
			return Optional.empty();
		}
		Map<String, List<Dropped>> reasons = dropped.stream().collect(Collectors.groupingBy(Dropped::reason, LinkedHashMap::new, Collectors.toList()));
		return Optional.of(dropped.size() + " of " + (songs.size() + dropped.size()) + " dropped: " + reasons.entrySet().stream()
				.map(r -> r.getValue().size() + " × " + r.getKey() + " (" + printable(r.getValue().get(0).entry()) + ")").collect(Collectors.joining(", ")));
	}

	/** A playlist is anybody's text: what it holds goes to a terminal. */
	static String printable(String entry) {
		String text = clean(entry);
		return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
	}

	/** Without control characters. */
	static String clean(String text) {
		return text.replaceAll("\\p{Cntrl}", "\ufffd");
	}
}
