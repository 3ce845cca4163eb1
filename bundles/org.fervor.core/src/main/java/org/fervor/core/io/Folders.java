package org.fervor.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes folders. */
public final class Folders {

	private Folders() {
	}

	/**
	 * Makes a folder and those above it, where they are missing. A symbolic link to a folder counts as one; {@link Files#createDirectories} of Java 17 refuses it.
	 *
	 * @return the folder
	 */
	public static Path make(Path folder) throws IOException {
		return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
	}
}
