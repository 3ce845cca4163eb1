package org.fervor.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.fervor.core.task.Progress;

import com.fasterxml.jackson.databind.JsonNode;

/** Results to standard output, messages to standard error; control characters, which names of files may hold, are never passed on. Safe for use by several threads. */
final class Console {

	private final PrintStream out;
	private final PrintStream err;
	private final Terminal terminal;
	private ProgressLine line;

	Console(PrintStream out, PrintStream err, Terminal terminal) {
		this.out = out;
		this.err = err;
		this.terminal = terminal;
	}

	/** A line of the result. */
	synchronized void result(String text) {
		clear();
		out.println(Printable.line(text));
		out.flush();
	}

	/** Whether whoever read the results has gone, as {@code head} does. */
	boolean unread() {
		return out.checkError();
	}

	/** A JSON object on a line of its own. */
	void json(JsonNode node) {
		result(node.toString());
	}

	/** A message for a person. */
	synchronized void message(String text) {
		clear();
		err.println(Printable.message(text));
	}

	/** A stack trace, where somebody asked for it. */
	synchronized void trace(Throwable failure) {
		clear();
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		trace.toString().lines().map(Printable::line).forEach(err::println);
	}

	/** A table with aligned columns: the first one left, the others right. */
	void table(List<List<String>> rows) {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		int[] widths = new int[columns];
		rows.forEach(r -> {
			for (int c = 0; c < r.size(); c++) {
				widths[c] = Math.max(widths[c], r.get(c).length());
			}
		});
		for (List<String> row : rows) {
			StringBuilder text = new StringBuilder();
			for (int c = 0; c < row.size(); c++) {
				String pad = " ".repeat(widths[c] - row.get(c).length());
				text.append(c == 0 ? row.get(c) + pad : "  " + pad + row.get(c));
			}
			result(text.toString().stripTrailing());
		}
	}

	/** A progress that shows on this console: a bar on a terminal, a line per step otherwise. */
	Progress progress(Interruption interruption) {
		line = new ProgressLine(this, terminal, interruption);
		return line;
	}

	/** Draws over the last line of a terminal. */
	synchronized void draw(String text) {
		err.print("\r\u001b[2K" + Printable.message(text));
		err.flush();
	}

	private void clear() {
		if (line != null && line.shown()) {
			err.print("\r\u001b[2K");
		}
	}
}
