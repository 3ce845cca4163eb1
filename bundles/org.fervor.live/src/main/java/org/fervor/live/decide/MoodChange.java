package org.fervor.live.decide;

/**
 * The mood changed.
 *
 * @param seconds when, on the clock of the frames
 * @param from    what was decided before
 * @param to      what is decided now
 * @param reason  in plain words: "happiness 0.71 for 1.2 s, was neutral"
 */
public record MoodChange(double seconds, Mood from, Mood to, String reason) {
}
