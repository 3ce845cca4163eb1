package org.fervor.ui.task;

import org.fervor.core.task.Progress;

/** What a task does, away from the UI thread. */
@FunctionalInterface
public interface Work<T> {

	/**
	 * @throws org.fervor.core.task.UserError       for what the user can mend
	 * @throws org.fervor.core.task.CancelledByUser if asked to stop
	 * @throws Exception                            for anything else
	 */
	T run(Progress progress) throws Exception;
}
