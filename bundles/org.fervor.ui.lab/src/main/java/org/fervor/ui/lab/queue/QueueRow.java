package org.fervor.ui.lab.queue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.fervor.experiment.QueueEntry;
import org.fervor.experiment.QueueEntry.State;
import org.fervor.ui.lab.text.Messages;

/**
 * An entry of the queue in the table.
 *
 * @param place  from 1
 * @param active whether this workbench works on the queue
 * @param left   predicted seconds until it is done, once it is at work; empty where nobody knows
 */
record QueueRow(int place, QueueEntry entry, boolean active, OptionalDouble left) {

	/** Name of the file without its extension. */
	String experiment() {
		return Path.of(entry.experiment()).getFileName().toString().replaceFirst("\\.experiment$", "");
	}

	/** "learning-rate 0.01, seed 3". */
	String settings() {
		return new TreeMap<>(entry.settings()).entrySet().stream().map(s -> s.getKey() + " " + s.getValue()).collect(Collectors.joining(", "));
	}

	/** One word, and why. */
	String state() {
		String word = switch (entry.state()) {
			case WAITING -> Messages.queue_waiting;
			case RUNNING -> active ? Messages.queue_running : Messages.queue_elsewhere;
			case INTERRUPTED -> Messages.queue_interrupted;
			case PAUSED -> Messages.queue_paused;
			case DONE -> Messages.queue_done;
			case FAILED -> Messages.queue_failed;
			case CANCELLED -> Messages.queue_cancelled;
		};
		return entry.message().isEmpty() ? word : word + ": " + entry.message();
	}

	double seconds() {
		return left.orElse(Double.NaN);
	}

	boolean mayPause() {
		return entry.state() == State.WAITING || entry.state() == State.RUNNING || entry.state() == State.INTERRUPTED;
	}

	boolean mayResume() {
		return entry.state() == State.PAUSED || entry.state() == State.FAILED || entry.state() == State.CANCELLED;
	}

	boolean mayCancel() {
		return mayPause() || entry.state() == State.PAUSED;
	}

	String key() {
		return String.format(Locale.ROOT, "%d", entry.id());
	}
}
