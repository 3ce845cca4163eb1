package org.fervor.core.task;

/**
 * Something the user can mend: a wrong path, a broken file, a model that does not fit. The message is one sentence that names the thing and the remedy; it is shown as
 * it is.
 */
public final class UserError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UserError(String message) {
		super(message);
	}

	public UserError(String message, Throwable cause) {
		super(message, cause);
	}
}
