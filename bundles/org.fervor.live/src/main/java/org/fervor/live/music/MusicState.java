package org.fervor.live.music;

import org.fervor.core.label.Expression;
import org.fervor.core.music.PlayerStatus;

/**
 * How the music stands.
 *
 * @param player       what the player says
 * @param policy       which songs follow which mood
 * @param mood         the last sure mood; null before the first
 * @param songClass    class of the song that plays; null before the first
 * @param held         the class that a person holds on to; null where the mood decides
 * @param chosenByHand whether a person chose the very song
 * @param thumb        what the person said about the song
 */
public record MusicState(PlayerStatus player, MoodPolicy policy, Expression mood, Expression songClass, Expression held, boolean chosenByHand, MusicMemory.Thumb thumb) {
}
