package org.fervor.core.frame;

import java.util.Objects;

import org.fervor.core.image.PixelImage;

/**
 * One picture of a source.
 *
 * @param number  from 0, counts every frame of the source, also those that nobody took
 * @param seconds since the source's first frame; never decreases
 * @param image   the picture; frames of one source may differ in size
 */
public record Frame(long number, double seconds, PixelImage image) {

	public Frame {
		Objects.requireNonNull(image);
		if (number < 0 || !(seconds >= 0)) {
			throw new IllegalArgumentException("frame " + number + " at " + seconds + " s");
		}
	}
}
