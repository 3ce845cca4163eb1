package org.fervor.core.music;

/**
 * Port: plays one song after the other. Every method returns at once and may be called from any thread; what comes of it the listener hears. Nothing is queued: of two
 * songs asked for in quick succession the later one is played.
 */
public interface MusicPlayer extends AutoCloseable {

	/** Plays a song from its beginning, in place of the one that plays; cross-fades where the player can. */
	void play(Song song);

	void pause();

	/** Goes on after {@link #pause()}. */
	void resume();

	void stop();

	/** @param volume 0 (silent) to 1 */
	void volume(double volume);

	PlayerStatus status();

	/** Falls silent and lets go of the device within a second. */
	@Override
	void close();
}
