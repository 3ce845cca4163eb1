package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.fervor.core.io.FolderLock;
import org.fervor.core.io.Folders;
import org.fervor.core.task.UserError;

/**
 * Runs that were thrown away, until they are put back or gone for good. They stand in {@code .trash/runs} beside the other runs, on the same disk, so that throwing away and putting
 * back move a folder and copy nothing; and two folders deep, where nobody looks for runs.
 */
public final class RunTrash {

	private static final Path FOLDER = Path.of(".trash", "runs");

	private RunTrash() {
	}

	/**
	 * Throws a run away.
	 *
	 * @return where it is now
	 * @throws UserError if a program works on it, or it cannot be moved
	 */
	public static Path remove(Path run) {
		Path place = run.toAbsolutePath().normalize();
		if (!Files.isRegularFile(place.resolve("plan.json"))) {
			throw new UserError(run + " is no run folder: it has no plan.json");
		}
		// refused while somebody writes there
		FolderLock.take(place, RunFolder.LOCK, "the run").close();
		return move(place, free(place.getParent().resolve(FOLDER), place.getFileName().toString()));
	}

	/**
	 * Puts a run back where it was; under another name where its own has been taken meanwhile.
	 *
	 * @param removed what {@link #remove} or {@link #in} gave
	 * @return where it is now
	 * @throws UserError if it is not there any more, or cannot be moved
	 */
	public static Path restore(Path removed) {
		if (!Files.isDirectory(removed)) {
			throw new UserError(removed + " is not in the trash any more");
		}
		return move(removed, free(origin(removed), removed.getFileName().toString()));
	}

	/** The folder that a run of the trash was in. */
	public static Path origin(Path removed) {
		return removed.getParent().getParent().getParent();
	}

	/** The runs of a folder that were thrown away, in the order of their names. @throws UserError if they cannot be listed */
	public static List<Path> in(Path runs) {
		Path trash = runs.resolve(FOLDER);
		if (!Files.isDirectory(trash)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(trash)) {
			return folders.filter(f -> Files.isRegularFile(f.resolve("plan.json"))).sorted().toList();
		} catch (IOException e) {
			throw new UserError(trash + " cannot be listed: " + e.getMessage(), e);
		}
	}

	/** Deletes a run of the trash for good. @throws UserError if a file cannot be deleted, or the folder is in no trash */
	public static void erase(Path removed) {
		if (removed.getParent() == null || !removed.getParent().endsWith(FOLDER)) {
			throw new UserError(removed + " is in no trash");
		}
		try (Stream<Path> files = Files.walk(removed)) {
			for (Path file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
				Files.delete(file);
			}
		} catch (IOException e) {
			throw new UserError(removed + " cannot be deleted: " + e.getMessage(), e);
		}
	}

	private static Path free(Path folder, String name) {
		Path place = folder.resolve(name);
		for (int i = 2; Files.exists(place); i++) {
			place = folder.resolve(name + "-" + i);
		}
		return place;
	}

	private static Path move(Path from, Path to) {
		try {
			Folders.make(to.getParent());
			return Files.move(from, to);
		} catch (IOException e) {
			throw new UserError(from + " cannot be moved to " + to + ": " + e.getMessage(), e);
		}
	}
}
