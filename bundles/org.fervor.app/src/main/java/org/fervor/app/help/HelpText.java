package org.fervor.app.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What there is to say about a part. Its file reads well by itself: the first line is the title, {@code # words} a heading, {@code 1. words} a step, {@code term :: words} a
 * key or a word that is explained, anything else a paragraph; a line that begins with two blanks goes on with the line before it. Knows no widget.
 *
 * @param lines at least a title
 */
public record HelpText(List<Line> lines) {

	/** What a line is. */
	public enum Kind {
		TITLE, HEADING, PARAGRAPH, STEP, TERM
	}

	/** @param term number of a step or what is explained; empty for others */
	public record Line(Kind kind, String term, String words) {
	}

	private static final Pattern STEP = Pattern.compile("(\\d+\\.) (.+)");
	private static final Pattern TERM = Pattern.compile("(.+?) :: (.+)");
	private static final String HEADING = "# ";
	private static final String GOES_ON = "  ";

	public HelpText {
		lines = List.copyOf(lines);
		if (lines.isEmpty() || lines.get(0).kind() != Kind.TITLE) {
			throw new IllegalArgumentException("a help text begins with its title");
		}
	}

	/** @throws IllegalArgumentException if there is no title */
	public static HelpText parse(String file) {
		List<String> whole = new ArrayList<>();
		for (String line : file.lines().filter(l -> !l.isBlank()).toList()) {
			if (line.startsWith(GOES_ON) && !whole.isEmpty()) {
				whole.set(whole.size() - 1, whole.get(whole.size() - 1) + " " + line.strip());
			} else {
				whole.add(line.strip());
			}
		}
		List<Line> lines = new ArrayList<>();
		whole.forEach(l -> lines.add(lines.isEmpty() ? new Line(Kind.TITLE, "", l) : line(l)));
		return new HelpText(lines);
	}

	public String title() {
		return lines.get(0).words();
	}

	/** The lines under a heading; none where there is no such heading. */
	public List<Line> under(String heading) {
		return lines.stream().dropWhile(l -> l.kind() != Kind.HEADING || !l.words().equals(heading)).skip(1).takeWhile(l -> l.kind() != Kind.HEADING).toList();
	}

	private static Line line(String text) {
		Matcher step = STEP.matcher(text);
		Matcher term = TERM.matcher(text);
		if (text.startsWith(HEADING)) {
			return new Line(Kind.HEADING, "", text.substring(HEADING.length()).strip());
		} else if (step.matches()) {
			return new Line(Kind.STEP, step.group(1), step.group(2));
		} else if (term.matches()) {
			return new Line(Kind.TERM, term.group(1), term.group(2));
		}
		return new Line(Kind.PARAGRAPH, "", text);
	}
}
