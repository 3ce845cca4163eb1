package org.fervor.experiment;

import org.eclipse.emf.ecore.resource.Resource;
import org.xml.sax.SAXParseException;

/** The text of a document cannot be read: where, and why in a few words. */
public final class DocumentError extends Exception {

	private static final long serialVersionUID = 1;

	private final int line;

	/** @param line from 1 */
	public DocumentError(int line, String message) {
		super(message);
		this.line = Math.max(1, line);
	}

	/** Finds the line among the causes of what the reader threw. */
	static DocumentError of(Exception thrown, String message) {
		int line = 1;
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Resource.Diagnostic diagnostic && diagnostic.getLine() > 0) {
				line = diagnostic.getLine();
			} else if (cause instanceof SAXParseException parse && parse.getLineNumber() > 0) {
				line = parse.getLineNumber();
			}
		}
		return new DocumentError(line, message);
	}

	/** Where, from 1. */
	public int line() {
		return line;
	}
}
