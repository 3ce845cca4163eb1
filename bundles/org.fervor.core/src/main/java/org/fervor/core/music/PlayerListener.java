package org.fervor.core.music;

/** Hears from a player, on the player's thread, which waits meanwhile. */
public interface PlayerListener {

	/** A song begins. */
	void started(Song song);

	/** A song was played to its end. */
	void ended(Song song);

	/** A song cannot be played; it is over. The message is one sentence that names it. */
	void failed(Song song, String message);

	/** Something that a person should know: no device, a device is back. */
	void said(String message);
}
