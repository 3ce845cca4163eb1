package org.fervor.synth.layout;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there in full or not at all. */
final class AtomicFiles {

	private static final String UNFINISHED = ".unfinished";

	private AtomicFiles() {
	}

	static void write(Path file, byte[] bytes) throws IOException {
		Files.createDirectories(file.getParent());
		Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
		Files.write(unfinished, bytes);
		try {
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
