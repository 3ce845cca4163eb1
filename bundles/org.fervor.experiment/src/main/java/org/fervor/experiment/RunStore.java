package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.fervor.core.task.UserError;

/** A folder of run folders. */
public final class RunStore {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

	private final Path root;

	public RunStore(Path root) {
		this.root = root;
	}

	public Path root() {
		return root;
	}

	/**
	 * All runs, the newest first. Folders that hold no run, or a damaged one, are passed over.
	 *
	 * @throws UserError if the folder cannot be listed
	 */
	public List<StoredRun> runs() {
		List<StoredRun> runs = new ArrayList<>();
		for (Path folder : folders()) {
			try {
				runs.add(StoredRun.open(folder));
			} catch (UserError e) {
				// a damaged run must not hide the others; opening it by name says what is wrong
			}
		}
		runs.sort(Comparator.comparing((StoredRun r) -> r.provenance().started()).reversed());
		return runs;
	}

	/**
	 * The folders that hold runs, in the order of their names.
	 *
	 * @throws UserError if the folder cannot be listed
	 */
	public List<Path> folders() {
		if (!Files.isDirectory(root)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(root)) {
			return folders.filter(f -> Files.isRegularFile(f.resolve("plan.json"))).sorted().toList();
		} catch (IOException e) {
			throw new UserError(root + " cannot be listed: " + e.getMessage(), e);
		}
	}

	/** A folder for a new run that does not exist yet: name of the experiment, split and time. */
	public Path newFolder(RunPlan plan, Clock clock) {
		String name = plan.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + "-" + plan.split().fileName() + "-"
				+ STAMP.format(clock.instant().atZone(ZoneId.systemDefault()));
		Path folder = root.resolve(name);
		for (int i = 2; Files.exists(folder); i++) {
			folder = root.resolve(name + "-" + i);
		}
		return folder;
	}
}
