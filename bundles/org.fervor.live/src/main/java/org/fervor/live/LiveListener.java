package org.fervor.live;

import org.fervor.core.music.Song;
import org.fervor.live.decide.MoodChange;
import org.fervor.live.music.SongChange;
import org.fervor.live.pipeline.AnalysedFrame;

/** Hears from a session, on the session's own threads, which wait meanwhile. Every method may be left as it is. */
public interface LiveListener {

	/** @param song what plays; null for nothing */
	default void analysed(AnalysedFrame frame, Song song) {
		// nobody listens
	}

	default void moodChanged(MoodChange change) {
		// nobody listens
	}

	default void songChanged(SongChange change) {
		// nobody listens
	}

	/** Something that a person should know, in one sentence: a camera is gone, a song is damaged. */
	default void said(String message) {
		// nobody listens
	}

	/** The session has come to its end by itself; it still has to be closed. */
	default void ended(String reason) {
		// nobody listens
	}
}
