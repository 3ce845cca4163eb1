package org.fervor.ui.task;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;

/** The one place that shows what nobody expected: a dialog with the details, and a line in the log. */
public final class Problems {

	private static final String BUNDLE = "org.fervor.ui";

	private Problems() {
	}

	/** Shows and logs an error that is a defect of the program or of the machine. */
	public static void show(Throwable problem) {
		StatusManager.getManager().handle(status(problem), StatusManager.SHOW | StatusManager.LOG);
	}

	/** Logs an error that hinders nobody. */
	public static void log(Throwable problem) {
		StatusManager.getManager().handle(status(problem), StatusManager.LOG);
	}

	/** The error as a Job ends with it; the platform then shows it. */
	static IStatus status(Throwable problem) {
		return new Status(IStatus.ERROR, BUNDLE, sentence(problem), problem);
	}

	/** One line that says what happened and what to do. */
	static String sentence(Throwable problem) {
		String detail = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
		if (problem instanceof OutOfMemoryError) {
			return "The memory is full (" + detail + "): close other runs, or start with a larger -Xmx in FERVOR_JAVA_OPTS";
		}
		return detail + " (" + problem.getClass().getSimpleName() + "; the details are in the log, Help > About > Installation)";
	}
}
