package org.fervor.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes files so that a reader sees the old content or the new one, never a part. */
public final class AtomicFile {

	private AtomicFile() {
	}

	public static void write(Path file, String text) throws IOException {
		write(file, text.getBytes(StandardCharsets.UTF_8));
	}

	public static void write(Path file, byte[] content) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		// not a temporary file of the system: that would be readable by its owner only, and so would the result
		Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
		try {
			Files.write(part, content);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
