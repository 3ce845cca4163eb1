package org.fervor.experiment;

import java.util.List;
import java.util.Map;

/**
 * An experiment that waits for its turn.
 *
 * @param id         a number, unique in its queue
 * @param experiment path of the {@code .experiment} file
 * @param settings   values that replace those of the document
 * @param state      how far it is
 * @param message    why it failed; empty otherwise
 * @param folders    of its runs, once it has begun
 */
public record QueueEntry(int id, String experiment, Map<String, String> settings, State state, String message, List<String> folders) {

	/** How far an entry is. */
	public enum State {
		/** Its turn comes. */
		WAITING,
		/** At work. In the file also: the program ended in the middle. */
		RUNNING,
		/** The program ended in the middle, and none works on the queue now; it goes on when one does. Never in the file. */
		INTERRUPTED,
		/** Stays where it is until it is resumed; what it had done is kept. */
		PAUSED,
		/** All runs are complete. */
		DONE,
		/** An error ended it. */
		FAILED,
		/** Not wanted any more. */
		CANCELLED;

		/** Whether nothing will come of it any more. */
		public boolean over() {
			return this == DONE || this == FAILED || this == CANCELLED;
		}
	}

	public QueueEntry {
		settings = Map.copyOf(settings);
		folders = List.copyOf(folders);
	}

	QueueEntry with(State other, String why) {
		return new QueueEntry(id, experiment, settings, other, why, folders);
	}

	QueueEntry in(List<String> runs) {
		return new QueueEntry(id, experiment, settings, state, message, runs);
	}
}
