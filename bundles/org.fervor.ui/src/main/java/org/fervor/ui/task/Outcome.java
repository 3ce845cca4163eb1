package org.fervor.ui.task;

/** What a part does with the end of a task. Called on the UI thread, once, and only while the part lives. */
public interface Outcome<T> {

	void done(T result);

	/** Something that the user can mend. The message names it and the remedy, and is shown as it is. */
	void failed(String message);

	/** A defect of the program or of the machine, which the platform shows by itself. The message says the same in one line. */
	default void broken(String message) {
		failed(message);
	}

	/** The user stopped it. */
	default void cancelled() {
		// what was there before stays
	}
}
