package org.fervor.core.frame;

import java.util.Objects;
import java.util.Optional;

import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;

/**
 * One picture of a source.
 *
 * @param number  from 0, counts every frame of the source, also those that nobody took
 * @param seconds since the source's first frame; never decreases
 * @param image   the picture; frames of one source may differ in size
 * @param shown   the expression that the person shows, where the source knows it; null where not
 */
public record Frame(long number, double seconds, PixelImage image, Expression shown) {

	public Frame {
		Objects.requireNonNull(image);
		if (number < 0 || !(seconds >= 0)) {
			throw new IllegalArgumentException("frame " + number + " at " + seconds + " s");
		}
	}

	/** A frame of which only the picture is known. */
	public Frame(long number, double seconds, PixelImage image) {
		this(number, seconds, image, null);
	}

	/** The expression that the person shows, where the source knows it. */
	public Optional<Expression> truth() {
		return Optional.ofNullable(shown);
	}
}
