package org.fervor.live.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.fervor.core.task.UserError;

/** Finds the model files that a person means: files, or folders of runs. */
public final class ModelFolder {

	/** What to do where there is no model. */
	static final String REMEDY = "train one (fervor train PATH --augment live, or fervor demo) and give its run folder with --model";

	private ModelFolder() {
	}

	/**
	 * Where models for live sessions are looked for where nobody names one: the user's before those that ship.
	 *
	 * @param installation folder of the product; empty where it is not known
	 */
	public static List<Path> homes(Path workspace, Optional<Path> installation) {
		List<Path> homes = new ArrayList<>(List.of(workspace.resolve("models").resolve("live")));
		installation.ifPresent(i -> homes.add(i.resolve("sample-workspaces").resolve("live-models")));
		return homes;
	}

	/**
	 * The model files meant.
	 *
	 * @param named  model files and folders that hold some; of a run with several folds the first fold's count
	 * @param custom looked into where none is named, as {@link #homes} gives them: first found, first taken; need not exist
	 * @throws UserError if there is none; says how to get one
	 */
	public static List<Path> resolve(List<Path> named, List<Path> custom) {
		if (!named.isEmpty()) {
			List<Path> files = new ArrayList<>();
			named.forEach(path -> files.addAll(files(path)));
			return files;
		}
		for (Path folder : custom) {
			if (Files.isDirectory(folder) && !zips(folder).isEmpty()) {
				return zips(folder);
			}
		}
		throw new UserError("there is no model to recognise expressions with: " + REMEDY);
	}

	private static List<Path> files(Path path) {
		if (Files.isRegularFile(path)) {
			return List.of(path);
		} else if (!Files.isDirectory(path)) {
			throw new UserError(path + ": there is no such model or run folder; check the spelling, or " + REMEDY);
		}
		List<Path> files = zips(path);
		if (files.isEmpty()) {
			throw new UserError(path + ": holds no model (model-….zip); give a finished run's folder, or " + REMEDY);
		}
		return files;
	}

	private static List<Path> zips(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> models = files.filter(f -> f.getFileName().toString().matches("model-.*\\.zip")).sorted().toList();
			List<Path> firstFold = models.stream().filter(f -> f.getFileName().toString().endsWith("-fold1.zip")).toList();
			return firstFold.isEmpty() ? models : firstFold;
		} catch (IOException e) {
			throw new UserError(folder + ": cannot be read (" + e.getMessage() + "); check the folder", e);
		}
	}
}
