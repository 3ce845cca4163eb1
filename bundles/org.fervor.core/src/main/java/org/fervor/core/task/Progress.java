package org.fervor.core.task;

/** How a long job tells where it is and learns that it should stop. Implementations may be called from any thread. */
public interface Progress {

	/** Swallows everything and never cancels. */
	Progress NONE = new Progress() {
		@Override
		public void step(String name, long total) {
			// nobody watches
		}

		@Override
		public void advance(long amount) {
			// nobody watches
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/**
	 * Begins a new step.
	 *
	 * @param name  what is being done, for a person: "detect faces"
	 * @param total units of work in it; 0 where nobody knows
	 */
	void step(String name, long total);

	/** So many more units of the current step are done. */
	void advance(long amount);

	/** Whether somebody asked the job to stop. */
	boolean cancelled();

	/** @throws CancelledByUser if somebody asked the job to stop */
	default void checkCancelled() {
		if (cancelled()) {
			throw new CancelledByUser();
		}
	}
}
