package org.fervor.core.synth;

/**
 * A person who plays through all expressions before a camera, from rest to an apex and back, moving the head a little and blinking. What is seen at a time depends on
 * nothing but the actor and that time, so frames can be left out. Safe for use by several threads.
 */
public interface SyntheticActor {

	/**
	 * The frame at a time.
	 *
	 * @param seconds since the play began, not negative; it never ends
	 */
	SyntheticFace at(double seconds);
}
