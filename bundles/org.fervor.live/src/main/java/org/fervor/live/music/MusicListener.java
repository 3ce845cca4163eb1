package org.fervor.live.music;

/** Hears what is played and why, on whichever thread brought it about. */
public interface MusicListener {

	void song(SongChange change);

	/** Something that a person should know, in one sentence. */
	void said(String message);
}
