package org.fervor.cli;

/** What the process says at its end. */
final class ExitCode {

	static final int DONE = 0;
	/** The job failed; one line says why. */
	static final int FAILED = 1;
	/** The words were wrong. */
	static final int USAGE = 2;
	/** Ctrl-C. */
	static final int INTERRUPTED = 130;

	private ExitCode() {
	}
}
