package org.fervor.core.synth;

/** Port: takes single pictures of synthetic people. The same wish gives the same pixels on every platform. Safe for use by several threads. */
public interface SyntheticFaces {

	/** Takes a picture. */
	SyntheticFace take(FaceWish wish);

	/**
	 * A person before a camera who plays through expressions.
	 *
	 * @param person seed of who it is and of what is played
	 * @param width  of a picture, pixels, 32 to 2048
	 * @param height of a picture, pixels, 32 to 2048
	 */
	SyntheticActor actor(long person, int width, int height);
}
