package org.fervor.experiment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.fervor.core.io.AtomicFile;
import org.fervor.core.io.FolderLock;
import org.fervor.core.io.Folders;
import org.fervor.core.io.Reasons;
import org.fervor.core.task.UserError;
import org.fervor.experiment.QueueEntry.State;

/**
 * Experiments that run one after another. The queue stands in {@code queue.json} of a workspace: it survives the program, and several programs may change it at once; one
 * at a time works on it ({@link QueueWork}). Safe for use by several threads.
 */
public final class RunQueue {

	private final Path workspace;

	public RunQueue(Path workspace) {
		this.workspace = workspace;
	}

	/** What the file holds. */
	record Stored(int format, int next, List<QueueEntry> entries) {
		static final Stored EMPTY = new Stored(1, 1, List.of());

		Stored {
			entries = List.copyOf(entries);
		}
	}

	Path workspace() {
		return workspace;
	}

	/** All entries in their order. One that the file calls running while no program works on the queue was interrupted. */
	public synchronized List<QueueEntry> entries() {
		try {
			List<QueueEntry> entries = read().entries();
			if (entries.stream().noneMatch(e -> e.state() == State.RUNNING) || FolderLock.held(workspace, QueueWork.LOCK)) {
				return entries;
			}
			return read().entries().stream().map(e -> e.state() == State.RUNNING ? e.with(State.INTERRUPTED, "") : e).toList();
		} catch (IOException e) {
			throw unreadable(e);
		}
	}

	/** Adds an experiment at the end. */
	public QueueEntry add(Path experiment, Map<String, String> settings) {
		return edit(stored -> {
			List<QueueEntry> entries = new ArrayList<>(stored.entries());
			entries.add(new QueueEntry(stored.next(), experiment.toAbsolutePath().normalize().toString(), settings, State.WAITING, "", List.of()));
			return new Stored(stored.format(), stored.next() + 1, entries);
		}, stored -> stored.entries().get(stored.entries().size() - 1));
	}

	/** Puts an entry at a place, counted from 1. */
	public void move(int id, int place) {
		edit(stored -> {
			List<QueueEntry> entries = new ArrayList<>(stored.entries());
			QueueEntry entry = entries.remove(index(stored, id));
			entries.add(Math.max(0, Math.min(place - 1, entries.size())), entry);
			return new Stored(stored.format(), stored.next(), entries);
		}, stored -> null);
	}

	/** Stops an entry, keeping what it has done. */
	public void pause(int id) {
		change(id, e -> switch (e.state()) {
			case WAITING, RUNNING -> e.with(State.PAUSED, "");
			case PAUSED -> e;
			default -> throw refused(e, "paused");
		});
	}

	/** Lets an entry that is paused, failed or cancelled have its turn again; it goes on where it was. */
	public void resume(int id) {
		change(id, e -> switch (e.state()) {
			case PAUSED, FAILED, CANCELLED -> e.with(State.WAITING, "");
			case WAITING -> e;
			default -> throw refused(e, "resumed");
		});
	}

	/** Stops an entry for good. What its runs have done stays in their folders. */
	public void cancel(int id) {
		change(id, e -> switch (e.state()) {
			case WAITING, RUNNING, PAUSED -> e.with(State.CANCELLED, "");
			case CANCELLED -> e;
			default -> throw refused(e, "cancelled");
		});
	}

	/** Takes out the entries of which nothing will come any more; their runs stay. */
	public void clear() {
		edit(stored -> new Stored(stored.format(), stored.next(), stored.entries().stream().filter(e -> !e.state().over()).toList()), stored -> null);
	}

	private static UserError refused(QueueEntry entry, String what) {
		return new UserError("entry " + entry.id() + " is " + entry.state().name().toLowerCase(java.util.Locale.ROOT) + " and cannot be " + what);
	}

	/** Takes the first entry whose turn it is, one that a program left in the middle before those that wait, and marks it as running. */
	Optional<QueueEntry> begin() {
		QueueEntry[] begun = new QueueEntry[1];
		edit(stored -> {
			begun[0] = first(stored, State.RUNNING).or(() -> first(stored, State.WAITING)).map(e -> e.with(State.RUNNING, "")).orElse(null);
			return begun[0] == null ? stored : replaced(stored, begun[0]);
		}, stored -> null);
		return Optional.ofNullable(begun[0]);
	}

	private static Optional<QueueEntry> first(Stored stored, State state) {
		return stored.entries().stream().filter(e -> e.state() == state).findFirst();
	}

	/** Changes one entry. */
	void change(int id, UnaryOperator<QueueEntry> change) {
		edit(stored -> replaced(stored, change.apply(stored.entries().get(index(stored, id)))), stored -> null);
	}

	private static Stored replaced(Stored stored, QueueEntry entry) {
		return new Stored(stored.format(), stored.next(), stored.entries().stream().map(e -> e.id() == entry.id() ? entry : e).toList());
	}

	private static int index(Stored stored, int id) {
		for (int i = 0; i < stored.entries().size(); i++) {
			if (stored.entries().get(i).id() == id) {
				return i;
			}
		}
		throw new UserError("the queue has no entry " + id + "; 'fervor queue list' shows those it has");
	}

	private synchronized <T> T edit(UnaryOperator<Stored> change, Function<Stored, T> answer) {
		try {
			Folders.make(workspace);
			// waits while another program writes
			try (FileChannel channel = FileChannel.open(workspace.resolve(".queue-edit.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
				Stored stored = change.apply(read());
				AtomicFile.write(file(), Json.text(Json.tree(stored)));
				return answer.apply(stored);
			}
		} catch (IOException e) {
			throw unreadable(e);
		}
	}

	private Stored read() throws IOException {
		return Files.exists(file()) ? Json.read(file(), Stored.class) : Stored.EMPTY;
	}

	private Path file() {
		return workspace.resolve("queue.json");
	}

	private UserError unreadable(IOException e) {
		return new UserError(file() + " cannot be read or written: " + Reasons.of(e) + "; choose another workspace (--workspace), or mend it", e);
	}
}
