package org.fervor.core.task;

/** Thrown out of a long job at the next check after somebody asked it to stop. What the job had finished by then stays valid. */
public final class CancelledByUser extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CancelledByUser() {
		super("cancelled", null, false, false);
	}
}
