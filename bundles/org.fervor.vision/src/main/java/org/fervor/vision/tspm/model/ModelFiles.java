package org.fervor.vision.tspm.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.core.io.AtomicFile;

/** Opens and stores part models. */
public final class ModelFiles {

	/** A model of 1050 filters takes 7 MB. */
	private static final long LARGEST_FILE = 128L << 20;

	private ModelFiles() {
	}

	/**
	 * Reads a model of either format; the content decides which, not the name.
	 *
	 * @throws ModelFormatException if the file is no usable part model; the message is one line with the remedy
	 * @throws IOException          if it cannot be read at all
	 */
	public static TreeModel read(Path file) throws IOException {
		return parse(file, content(file));
	}

	/**
	 * The bytes of a model's file.
	 *
	 * @throws ModelFormatException if there is no file, or it is too large for a part model
	 */
	public static byte[] content(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new ModelFormatException(file, "there is no such file; choose a .tspm or .mat part model");
		}
		if (Files.size(file) > LARGEST_FILE) {
			throw new ModelFormatException(file, "it is larger than " + (LARGEST_FILE >> 20) + " MB, which no part model is; choose a .tspm or .mat part model");
		}
		return Files.readAllBytes(file);
	}

	/**
	 * Reads a model from bytes, such as a resource of a bundle.
	 *
	 * @param name what messages call it
	 */
	public static TreeModel parse(Path name, byte[] content) throws ModelFormatException {
		return OpenModelFormat.recognises(content) ? OpenModelFormat.read(name, content) : MatModelReader.read(name, content);
	}

	/** Stores a model in the open format ({@link OpenModelFormat}). The file appears whole or not at all. */
	public static void write(TreeModel model, Path file) throws IOException {
		AtomicFile.write(file, OpenModelFormat.write(model));
	}
}
