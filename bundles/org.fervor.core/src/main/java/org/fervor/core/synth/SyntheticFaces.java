package org.fervor.core.synth;

import java.nio.file.Path;

import org.fervor.core.task.Progress;

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

	/**
	 * Writes an overview of persons drawn from a seed, atomically.
	 *
	 * @param file ends in {@code .jpg} or {@code .png}
	 * @throws org.fervor.core.task.UserError where the name ends otherwise or the file cannot be written
	 */
	void writeSheet(FaceSheet sheet, long seed, Path file, Progress progress);
}
