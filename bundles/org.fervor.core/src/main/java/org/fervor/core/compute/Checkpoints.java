package org.fervor.core.compute;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a training keeps its state while it runs, so that it can go on after the program was killed. A training whose last checkpoint is there goes on from it, and ends
 * with the same network, bit for bit, as one that was never interrupted.
 */
public final class Checkpoints {

	/** Nowhere. */
	public static final Checkpoints NONE = new Checkpoints(null, "");

	private final Path folder;
	private final String name;

	private Checkpoints(Path folder, String name) {
		this.folder = folder;
		this.name = name;
	}

	/** In files of a folder that begin with a name; the folder is made when needed. */
	public static Checkpoints in(Path folder, String name) {
		return new Checkpoints(folder, name);
	}

	/** Weights, optimiser and progress after the last epoch that was stored. */
	public Optional<Path> last() {
		return file("last");
	}

	/** The network of the epoch with the lowest validation loss so far. */
	public Optional<Path> best() {
		return file("best");
	}

	private Optional<Path> file(String which) {
		return folder == null ? Optional.empty() : Optional.of(folder.resolve(name + "-" + which + ".zip"));
	}
}
