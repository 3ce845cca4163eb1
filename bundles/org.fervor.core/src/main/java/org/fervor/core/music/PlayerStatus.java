package org.fervor.core.music;

import java.util.Optional;

import org.fervor.core.audio.AudioTags;

/**
 * How a player stands.
 *
 * @param state   what it does
 * @param playing the song that plays or is paused; null while there is none
 * @param tags    what that song's file says about itself
 * @param seconds how much of it has been played
 * @param volume  0..1
 * @param device  where the sound goes, for a person; says so where it goes nowhere
 */
public record PlayerStatus(State state, Song playing, AudioTags tags, double seconds, double volume, String device) {

	/** What a player does. */
	public enum State {
		PLAYING, PAUSED, STOPPED
	}

	public Optional<Song> song() {
		return Optional.ofNullable(playing);
	}
}
