package org.fervor.ui.task;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fervor.ui.text.Messages;

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
		if (problem instanceof OutOfMemoryError) {
			return Messages.problem_memory;
		} else if (problem instanceof NoSuchFileException missing) {
			return NLS.bind(Messages.problem_missing, missing.getFile());
		} else if (problem instanceof AccessDeniedException denied) {
			return NLS.bind(Messages.problem_access, denied.getFile());
		} else if (problem instanceof FileSystemException file) {
			return NLS.bind(Messages.problem_file, file.getFile(), file.getReason());
		}
		String detail = problem.getMessage() == null ? "" : problem.getMessage();
		return NLS.bind(Messages.problem_details, new Object[] { detail, problem.getClass().getSimpleName(), Platform.getLogFileLocation().toOSString() });
	}
}
