package org.fervor.core.image;

import java.nio.file.Path;

/** Where the pixels of a sample are. Naming one reads nothing. */
public sealed interface ImageSource {

	/** The file that holds the picture. */
	Path file();

	/** A name that is unique in its data set and the same on every machine: a path relative to the root, with '/'. */
	String name();

	/** A picture file. */
	record PictureFile(Path file, String name) implements ImageSource {
	}

	/**
	 * Grey pixels in one line of a comma-separated file, as in {@code fer2013.csv}.
	 *
	 * @param offset first byte of the line
	 * @param length bytes of the line, without its end
	 * @param width  pixels in a row
	 * @param height rows
	 */
	record CsvRow(Path file, String name, long offset, int length, int width, int height) implements ImageSource {
	}
}
