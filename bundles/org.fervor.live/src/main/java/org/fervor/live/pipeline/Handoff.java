package org.fervor.live.pipeline;

import java.util.Optional;

/**
 * Room for one item between two threads. Conflating, a newer item takes the place of the one nobody took; otherwise the giver waits until there is room. Nothing else is ever
 * kept, so no queue grows.
 */
final class Handoff<T> implements AutoCloseable {

	private final boolean conflating;
	private T item;
	private boolean ended;
	private boolean closed;
	private long replaced;

	Handoff(boolean conflating) {
		this.conflating = conflating;
	}

	/** Gives an item; does nothing once closed. */
	synchronized void put(T next) throws InterruptedException {
		while (!conflating && item != null && !closed) {
			wait();
		}
		if (item != null) {
			replaced++;
		}
		item = next;
		notifyAll();
	}

	/** The next item, as soon as there is one; empty once closed, or ended and taken. */
	synchronized Optional<T> take() throws InterruptedException {
		while (item == null && !ended && !closed) {
			wait();
		}
		T taken = closed ? null : item;
		item = null;
		notifyAll();
		return Optional.ofNullable(taken);
	}

	/** No item follows; the last one can still be taken. */
	synchronized void end() {
		ended = true;
		notifyAll();
	}

	/** Lets everybody go who waits. */
	@Override
	public synchronized void close() {
		closed = true;
		notifyAll();
	}

	/** Items that nobody took in time. */
	synchronized long replaced() {
		return replaced;
	}
}
