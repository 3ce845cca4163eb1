package org.fervor.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small folders in the layouts of data sets. The pictures in them are none, for no reader may look. */
record Tree(Path root) {

	private static final String NO_PICTURE = "garbage";

	Tree pictures(String... names) {
		for (String name : names) {
			text(name, NO_PICTURE);
		}
		return this;
	}

	Tree text(String name, String content) {
		return bytes(name, content.getBytes(StandardCharsets.UTF_8));
	}

	Tree bytes(String name, byte[] content) {
		try {
			Path file = root.resolve(name);
			Files.createDirectories(file.getParent());
			Files.write(file, content);
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Tree folder(String name) {
		try {
			Files.createDirectories(root.resolve(name));
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
