package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test when anything was logged as an error while it ran: an exception of a widget, a part that could not be made, a Job that broke. */
final class NoSurprises implements BeforeEachCallback, AfterEachCallback {

	private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
	private final ILogListener listener = this::logged;

	@Override
	public void beforeEach(ExtensionContext context) {
		errors.clear();
		Platform.addLogListener(listener);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Workbench.tidy();
		Platform.removeLogListener(listener);
		assertEquals(List.of(), errors);
	}

	private void logged(IStatus status, String plugin) {
		if (status.getSeverity() == IStatus.ERROR) {
			errors.add(plugin + ": " + status.getMessage() + (status.getException() == null ? "" : " " + trace(status.getException())));
		}
	}

	private static String trace(Throwable problem) {
		java.io.StringWriter text = new java.io.StringWriter();
		problem.printStackTrace(new java.io.PrintWriter(text));
		return text.toString();
	}
}
