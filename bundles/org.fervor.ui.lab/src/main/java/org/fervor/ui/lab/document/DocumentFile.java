package org.fervor.ui.lab.document;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.fervor.core.io.AtomicFile;

/** The file of a document, and what it said when it was last read or written here: so that nothing that another program wrote meanwhile is overwritten without a question. */
final class DocumentFile {

	private final Path path;
	private byte[] known = {};

	/** A file of which nothing is known yet. */
	DocumentFile(Path path) {
		this.path = path;
	}

	Path path() {
		return path;
	}

	/** Whether another program has changed it. A file that is gone has nothing that could be lost. */
	boolean changed() {
		try {
			return Files.isRegularFile(path) && !Arrays.equals(known, Files.readAllBytes(path));
		} catch (IOException e) {
			// whoever reads or writes it next says what is wrong
			return false;
		}
	}

	/** Knows what it says now. @throws IOException if the file cannot be read */
	void read() throws IOException {
		if (Files.exists(path) && !Files.isRegularFile(path)) {
			throw new FileSystemException(path.toString(), null, "is not a regular file");
		}
		known = Files.readAllBytes(path);
	}

	/** Writes it as a whole or not at all. @throws IOException if it cannot be written, or must not be */
	void write(byte[] content) throws IOException {
		AtomicFile.write(path, content);
		known = content.clone();
	}
}
