package org.fervor.core.music;

import java.nio.file.Path;

/**
 * A song of a playlist.
 *
 * @param file   the sound file; absolute
 * @param title  for a person; the file's name where nothing better is known
 * @param artist empty where it is not known
 */
public record Song(Path file, String title, String artist) {

	/** A song of which only the file is known. */
	public static Song of(Path file) {
		String name = String.valueOf(file.getFileName());
		int dot = name.lastIndexOf('.');
		return new Song(file.toAbsolutePath().normalize(), dot > 0 ? name.substring(0, dot) : name, "");
	}

	/** "title – artist", or the title alone. */
	public String text() {
		return artist.isBlank() ? title : title + " – " + artist;
	}
}
