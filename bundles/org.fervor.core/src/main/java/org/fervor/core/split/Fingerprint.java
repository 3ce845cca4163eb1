package org.fervor.core.split;

import org.fervor.core.image.PictureHash;
import org.fervor.core.image.PixelImage;

/**
 * What tells whether two pictures are the same, or one was made from the other.
 *
 * @param content hash of the file's bytes
 * @param picture how it looks
 * @param mirror  how it looks in a mirror
 */
public record Fingerprint(String content, PictureHash picture, PictureHash mirror) {

	/**
	 * Pictures whose hashes differ in at most so many of 256 bits look alike. Measured: frames of one recording mostly stay below (82 % on synthetic sequences in the CK+
	 * layout), of 89,000 pairs of pictures of different persons in one pose none does.
	 */
	public static final int ALIKE = 16;

	/** @param image the face as it was cropped, so that borders and file formats do not matter */
	public static Fingerprint of(String content, PixelImage image) {
		return new Fingerprint(content, PictureHash.of(image), PictureHash.ofMirrored(image));
	}

	/** Whether both show nearly the same. */
	boolean alike(Fingerprint other) {
		return !picture.plain() && picture.distance(other.picture) <= ALIKE;
	}

	/** Whether one shows nearly the other's mirror image. */
	boolean mirrored(Fingerprint other) {
		return !mirror.plain() && mirror.distance(other.picture) <= ALIKE;
	}
}
