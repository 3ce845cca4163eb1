package org.fervor.cli;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.util.Optional;

/** Names of files that the locale cannot express: with {@code LC_ALL=C} Java knows names of ASCII only. */
final class ForeignNames {

	private ForeignNames() {
	}

	/** What is wrong and what to do, where a failure is about such a name or one with a character that no path may hold. */
	static Optional<String> sentence(Throwable failure) {
		return sentence(failure, System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));
	}

	/** @param encoding of the names of files */
	static Optional<String> sentence(Throwable failure, String encoding) {
		Throwable cause = failure;
		while (cause != null && !(cause instanceof InvalidPathException)) {
			cause = cause.getCause();
		}
		if (!(cause instanceof InvalidPathException invalid)) {
			return Optional.empty();
		}
		return Optional.of("the name '" + invalid.getInput() + "' " + (encoding.toUpperCase(java.util.Locale.ROOT).startsWith("UTF")
				? "cannot be the name of a file: " + invalid.getReason() + "; correct it"
				: "has characters that the locale (" + encoding + ") does not know; set one for UTF-8, such as LC_ALL=C.UTF-8, and start again"));
	}
}
