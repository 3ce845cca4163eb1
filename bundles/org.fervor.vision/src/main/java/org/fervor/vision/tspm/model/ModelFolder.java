package org.fervor.vision.tspm.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.fervor.core.io.AtomicFile;

/** A folder of part models, one of which may be the chosen one: its name stands in {@code chosen.txt}. */
public final class ModelFolder {

	private static final String CHOICE = "chosen.txt";
	private static final List<String> ENDINGS = List.of(".tspm", ".mat");

	private final Path folder;

	/** @param folder need not exist */
	public ModelFolder(Path folder) {
		this.folder = folder;
	}

	/** The chosen model; empty where there is none, or its file is gone. */
	public Optional<Path> chosen() throws IOException {
		Path choice = folder.resolve(CHOICE);
		if (!Files.isRegularFile(choice)) {
			return Optional.empty();
		}
		String name = Files.readString(choice, StandardCharsets.UTF_8).strip();
		return files().stream().filter(f -> f.getFileName().toString().equals(name)).findFirst();
	}

	/** Chooses a model of the folder, or none with an empty name. */
	public void choose(String name) throws IOException {
		if (name.isEmpty()) {
			Files.deleteIfExists(folder.resolve(CHOICE));
		} else {
			AtomicFile.write(folder.resolve(CHOICE), name + "\n");
		}
	}

	/** Takes a model over under a name; a model of the same name is replaced. */
	public Path add(String name, byte[] content) throws IOException {
		String lower = name.toLowerCase(java.util.Locale.ROOT);
		String ended = ENDINGS.stream().anyMatch(lower::endsWith) ? name : name + (OpenModelFormat.recognises(content) ? ".tspm" : ".mat");
		Path file = folder.resolve(ended);
		AtomicFile.write(file, content);
		return file;
	}

	/** Takes a model out; where it was the chosen one, none is chosen any more. */
	public void remove(Path file) throws IOException {
		boolean wasChosen = chosen().filter(file::equals).isPresent();
		Files.delete(file);
		if (wasChosen) {
			choose("");
		}
	}

	/** All model files, by name. */
	public List<Path> files() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> Files.isRegularFile(f) && ENDINGS.stream().anyMatch(f.getFileName().toString().toLowerCase(java.util.Locale.ROOT)::endsWith)).sorted().toList();
		}
	}
}
