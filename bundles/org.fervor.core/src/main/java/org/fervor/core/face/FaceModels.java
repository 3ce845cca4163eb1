package org.fervor.core.face;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.fervor.core.parameter.Settings;

/**
 * Port: the part models that a user can choose from: one that ships, and those in a folder of the user's own. One of the folder may be the chosen one, which is then used
 * wherever nobody names another. Safe for use by several threads.
 */
public interface FaceModels {

	/** What the one that ships is called. */
	String SHIPPED = "shipped";

	/** Folder of a workspace in which the user's models are kept. */
	static Path folder(Path workspace) {
		return workspace.resolve("models");
	}

	/**
	 * A model.
	 *
	 * @param name    short, unique: the file's name, or {@link #SHIPPED}
	 * @param file    where it is; empty for the one that ships
	 * @param from    what its maker called it
	 * @param views   how many directions it tells apart
	 * @param filters how many part templates it has
	 * @param bytes   of its file
	 * @param chosen  whether it is used where nobody names another
	 */
	record Info(String name, Optional<Path> file, String from, int views, int filters, long bytes, boolean chosen) {
	}

	/**
	 * Checks a model file, copies it into the folder and chooses it.
	 *
	 * @throws org.fervor.core.task.UserError if it is no usable model or cannot be copied
	 */
	Info install(Path file, Path folder);

	/**
	 * Chooses one that is there.
	 *
	 * @param name as in {@link Info}
	 * @throws org.fervor.core.task.UserError if there is none of that name
	 */
	Info choose(String name, Path folder);

	/**
	 * Takes a model out of the folder; where it was the chosen one, the one that ships is chosen again.
	 *
	 * @param name as in {@link Info}; the one that ships stays
	 * @throws org.fervor.core.task.UserError if there is none of that name, it is the one that ships, or it cannot be deleted
	 */
	void remove(String name, Path folder);

	/** Settings that say which part model is meant: the one they name, else the chosen one of a folder, else the one that ships. */
	default Settings named(Settings settings, Path folder) {
		return settings.get(DetectorParameters.PART_MODEL).isBlank()
				? settings.with(DetectorParameters.PART_MODEL, chosen(folder).map(file -> file.toAbsolutePath().toString()).orElse(SHIPPED)) : settings;
	}

	/** The one that ships and those of a folder, by name. A file that is no model any more is left out. */
	List<Info> list(Path folder);

	/** The chosen one of a folder; empty where it is the one that ships. */
	Optional<Path> chosen(Path folder);
}
