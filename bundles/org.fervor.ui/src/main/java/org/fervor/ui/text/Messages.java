package org.fervor.ui.text;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle; the fields are filled from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String matrix_right;
	public static String matrix_wrong;
	public static String problem_access;
	public static String problem_details;
	public static String problem_file;
	public static String problem_memory;
	public static String problem_missing;
	public static String slider_reset;
	public static String task_releasing;

	static {
		NLS.initializeMessages("org.fervor.ui.text.messages", Messages.class);
	}

	private Messages() {
	}
}
