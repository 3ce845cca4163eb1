package org.fervor.ui.task;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A task's result on its way to the part that wanted it. A part that is closed meanwhile, or a task that is cancelled meanwhile, leaves nobody who could let go of it: what can be
 * closed is closed then, so that no camera stays on and no native memory is lost.
 *
 * @param cancelled whether the task was cancelled, looked at on the UI thread at the last moment
 * @param release   closes what nobody wants, away from the UI thread
 */
record Delivery<T>(T result, BooleanSupplier cancelled, Outcome<T> outcome, Consumer<AutoCloseable> release) {

	/** On the UI thread, while the part lives. */
	void arrive() {
		if (cancelled.getAsBoolean()) {
			drop();
			outcome.cancelled();
		} else {
			outcome.done(result);
		}
	}

	/** Where the part is gone. */
	void drop() {
		if (result instanceof AutoCloseable closeable) {
			release.accept(closeable);
		}
	}
}
