package org.fervor.vision.tspm.model;

import java.io.IOException;
import java.nio.file.Path;

/** A model file that cannot be used. The message is one line that names the file, says what is wrong with it and what would help. */
public final class ModelFormatException extends IOException {

	private static final long serialVersionUID = 1L;

	public ModelFormatException(Path file, String why) {
		super(file + ": " + why);
	}

	public ModelFormatException(Path file, String why, Throwable cause) {
		super(file + ": " + why, cause);
	}
}
