package org.fervor.data.scan;

import java.nio.file.Path;

/**
 * A file of a data set.
 *
 * @param path  where it is
 * @param name  relative to the home, with '/'
 * @param empty whether it has no bytes
 */
public record FoundFile(Path path, String name, boolean empty) {

	/** The last part of the name. */
	public String fileName() {
		return name.substring(name.lastIndexOf('/') + 1);
	}

	/** The file's name without extension. */
	public String stem() {
		return PictureNames.stem(name);
	}
}
