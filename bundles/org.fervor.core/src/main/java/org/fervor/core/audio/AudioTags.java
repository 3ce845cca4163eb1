package org.fervor.core.audio;

/**
 * What a sound file says about itself.
 *
 * @param title   empty where it does not say
 * @param artist  empty where it does not say
 * @param album   empty where it does not say
 * @param seconds its length; 0 where it does not say
 */
public record AudioTags(String title, String artist, String album, double seconds) {

	public static final AudioTags NONE = new AudioTags("", "", "", 0);
}
