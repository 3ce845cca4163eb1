package org.fervor.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.fervor.core.io.AtomicFile;
import org.fervor.core.io.FolderLock;
import org.fervor.core.io.Reasons;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.QueueEntry.State;

/** Works through a queue: one entry at a time, whose trainings use all cores. What an earlier program left in the middle goes on from its checkpoints. */
public final class QueueWork {

	static final String LOCK = ".queue-run.lock";
	/** Between two looks at whether somebody paused or cancelled the entry that runs. */
	private static final long LOOK_NANOS = 500_000_000;

	private final RunQueue queue;
	private final Function<Path, RunStore> stores;
	private final ExperimentRunner runner;
	private final Clock clock;

	/** @param store where the runs' folders are made */
	public QueueWork(RunQueue queue, RunStore store, ExperimentRunner runner, Clock clock) {
		this(queue, experiment -> store, runner, clock);
	}

	/** @param stores where the folders of an experiment's runs are made, by the path of its file */
	public QueueWork(RunQueue queue, Function<Path, RunStore> stores, ExperimentRunner runner, Clock clock) {
		this.queue = queue;
		this.stores = stores;
		this.runner = runner;
		this.clock = clock;
	}

	/**
	 * Runs entries until none waits any more.
	 *
	 * @return how many failed
	 * @throws CancelledByUser if cancelled; the entry at work waits for its next turn
	 * @throws UserError       if another program works on this queue
	 */
	public int run(RunListener listener, Progress progress) {
		try (FolderLock lock = FolderLock.take(queue.workspace(), LOCK, "the queue")) {
			AtomicFile.sweep(queue.workspace());
			int failed = 0;
			for (Optional<QueueEntry> next = queue.begin(); next.isPresent(); next = queue.begin()) {
				failed += run(next.get(), listener, progress) ? 0 : 1;
			}
			return failed;
		}
	}

	private boolean run(QueueEntry entry, RunListener listener, Progress progress) {
		listener.note("queue: entry " + entry.id() + ", " + entry.experiment());
		try {
			work(entry, listener, new Watched(entry.id(), progress));
			queue.change(entry.id(), e -> e.with(State.DONE, ""));
			return true;
		} catch (CancelledByUser e) {
			if (progress.cancelled()) {
				queue.change(entry.id(), q -> q.state() == State.RUNNING ? q.with(State.WAITING, "") : q);
				throw e;
			}
			listener.note("queue: entry " + entry.id() + " was stopped");
			return true;
		} catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
			// whatever it is: an entry that stayed as running would be taken first for ever
			String reason = reason(e);
			listener.note("queue: entry " + entry.id() + " failed: " + reason);
			queue.change(entry.id(), q -> q.with(State.FAILED, reason));
			return false;
		}
	}

	private static String reason(Throwable e) {
		if (e instanceof OutOfMemoryError) {
			return "out of memory; take smaller images, a smaller batch or fewer networks at once";
		}
		return e instanceof UserError ? e.getMessage() : Reasons.sentence(e).orElseGet(() -> "unexpected " + e);
	}

	private void work(QueueEntry entry, RunListener listener, Progress progress) {
		List<RunPlan> plans = ExperimentDocuments.plans(Path.of(entry.experiment()), entry.settings());
		if (entry.folders().size() == plans.size()) {
			goOn(plans, entry.folders().stream().map(Path::of).toList(), listener, progress);
			return;
		}
		List<Path> folders = new ArrayList<>();
		RunStore store = stores.apply(Path.of(entry.experiment()));
		plans.forEach(p -> folders.add(store.newFolder(p, clock)));
		queue.change(entry.id(), e -> e.in(folders.stream().map(f -> f.toAbsolutePath().toString()).toList()));
		runner.run(plans, folders, listener, progress);
	}

	private void goOn(List<RunPlan> plans, List<Path> folders, RunListener listener, Progress progress) {
		for (int i = 0; i < plans.size(); i++) {
			Path folder = folders.get(i);
			if (!Files.exists(folder.resolve("plan.json"))) {
				// the program ended before the run began
				removeEmptyStart(folder);
				runner.run(List.of(plans.get(i)), List.of(folder), listener, progress);
			} else if (StoredRun.open(folder).provenance().state() != RunState.COMPLETE) {
				runner.resume(folder, listener, progress);
			}
		}
	}

	private static void removeEmptyStart(Path folder) {
		try {
			Files.deleteIfExists(folder.resolve("metrics.csv"));
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** Is cancelled, too, when the entry is not running any more by the queue's file. */
	private final class Watched implements Progress {
		private final int id;
		private final Progress progress;
		private long nextLook = System.nanoTime();
		private boolean stopped;

		Watched(int id, Progress progress) {
			this.id = id;
			this.progress = progress;
		}

		@Override
		public void step(String name, long total) {
			progress.step(name, total);
		}

		@Override
		public void advance(long amount) {
			progress.advance(amount);
		}

		@Override
		public synchronized boolean cancelled() {
			if (!stopped && System.nanoTime() - nextLook >= 0) {
				nextLook = System.nanoTime() + LOOK_NANOS;
				stopped = queue.entries().stream().noneMatch(e -> e.id() == id && e.state() == State.RUNNING);
			}
			return stopped || progress.cancelled();
		}
	}
}
