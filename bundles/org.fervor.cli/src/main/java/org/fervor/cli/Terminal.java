package org.fervor.cli;

import java.util.Map;

/**
 * What standard error is connected to.
 *
 * @param interactive whether lines can be drawn over
 * @param columns     width
 */
record Terminal(boolean interactive, int columns) {

	/** The start script tells whether standard error is a terminal, which Java cannot find out by itself. */
	static Terminal detect(Map<String, String> environment) {
		boolean interactive = "1".equals(environment.get("FERVOR_TTY")) && !"dumb".equals(environment.get("TERM"));
		String columns = environment.getOrDefault("COLUMNS", "");
		return new Terminal(interactive, columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : 80);
	}
}
