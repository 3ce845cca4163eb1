package org.fervor.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is to be told to others, in order. Whoever changes its state under a lock adds to the outbox there and delivers after the lock is released, so that no listener is ever
 * called under a lock and all of them still hear everything in the order in which it happened. One thread delivers at a time; what another one adds meanwhile is delivered by the
 * first. Safe for use by several threads.
 */
public final class Outbox {

	private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
	private final AtomicBoolean delivering = new AtomicBoolean();

	/** To be told with the next {@link #deliver()}. */
	public void add(Runnable message) {
		waiting.add(message);
	}

	/** Tells everything that waits. Not to be called under a lock. A message that throws is gone, the others wait for the next delivery. */
	public void deliver() {
		// looked at again after the turn is given back: another thread may have added something and left
		while (!waiting.isEmpty() && delivering.compareAndSet(false, true)) {
			try {
				for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
					next.run();
				}
			} finally {
				delivering.set(false);
			}
		}
	}
}
