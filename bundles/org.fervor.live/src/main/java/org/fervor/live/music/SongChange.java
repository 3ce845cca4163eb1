package org.fervor.live.music;

import org.fervor.core.music.Song;

/**
 * Another song begins.
 *
 * @param seconds when, on the session's clock
 * @param song    which
 * @param reason  in plain words: "mood happiness calls for happiness (match my mood)", "the last song ended"
 */
public record SongChange(double seconds, Song song, String reason) {
}
