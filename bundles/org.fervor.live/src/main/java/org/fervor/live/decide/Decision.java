package org.fervor.live.decide;

import java.util.Optional;

/**
 * How matters stand after a frame.
 *
 * @param seconds  time of the frame
 * @param mood     what is decided
 * @param since    when that was decided, seconds
 * @param smoothed calibrated and smoothed scores that sum to 1, in the order of the classes; all zero while there is no face
 * @param temperature that the scores were calibrated with
 * @param changed  the change that this frame brought; null for none
 */
public record Decision(double seconds, Mood mood, double since, double[] smoothed, double temperature, MoodChange changed) {

	public Optional<MoodChange> change() {
		return Optional.ofNullable(changed);
	}
}
