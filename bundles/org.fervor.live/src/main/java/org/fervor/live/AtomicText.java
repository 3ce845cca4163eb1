package org.fervor.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes text files so that a reader sees the old content or the new one, never a part. */
public final class AtomicText {

	private AtomicText() {
	}

	/** In UTF-8; makes the folder where it is missing. */
	public static void write(Path file, String text) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
		try {
			Files.writeString(part, text);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
