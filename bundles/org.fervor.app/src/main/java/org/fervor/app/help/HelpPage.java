package org.fervor.app.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.fervor.app.help.HelpText.Kind;
import org.fervor.app.help.HelpText.Line;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.look.Look;

/** A help text on the screen: it wraps, scrolls by the keys that everybody tries, can be copied, and follows the theme. */
final class HelpPage {

	private static final int MARGIN = 16;
	private static final int GAP = 14;

	private final StyledText text;
	private final Font headline;
	private final Font bold;
	/** Where the words of a line begin, behind its number or term. */
	private final Map<Line, Integer> columns = new HashMap<>();
	private List<Line> lines = List.of();
	private Look coloured = Look.LIGHT;

	HelpPage(Composite parent) {
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		Look.content(text);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setCaret(null);
		headline = Fonts.headline(text);
		bold = Fonts.bold(text);
		text.addListener(SWT.Paint, e -> {
			// the style sheet has the last word on the background, and may say another one later
			if (coloured != Look.of(text)) {
				text.getDisplay().asyncExec(this::colour);
			}
		});
		text.addVerifyKeyListener(this::scroll);
	}

	StyledText control() {
		return text;
	}

	void show(HelpText help) {
		lines = help.lines();
		columns();
		text.setText(lines.stream().map(l -> l.term().isEmpty() ? l.words() : l.term() + "\t" + l.words()).collect(Collectors.joining("\n")));
		arrange();
		colour();
		text.setTopPixel(0);
	}

	/** Terms that follow each other share a column. */
	private void columns() {
		columns.clear();
		GC gc = new GC(text);
		gc.setFont(bold);
		List<Line> together = new ArrayList<>();
		for (Line line : lines) {
			if (!together.isEmpty() && together.get(0).kind() != line.kind()) {
				together.clear();
			}
			if (!line.term().isEmpty()) {
				together.add(line);
				int width = Math.max(together.stream().mapToInt(l -> columns.getOrDefault(l, 0)).max().orElse(0), gc.textExtent(line.term()).x + GAP);
				together.forEach(l -> columns.put(l, width));
			}
		}
		gc.dispose();
	}

	/** Room above lines and before their words. */
	private void arrange() {
		int height = text.getLineHeight();
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			text.setLineVerticalIndent(i, line.kind() == Kind.TITLE ? 0 : line.kind() == Kind.HEADING ? height * 4 / 5 : height / 3);
			if (columns.containsKey(line)) {
				text.setLineTabStops(i, 1, new int[] { columns.get(line) });
				text.setLineWrapIndent(i, 1, columns.get(line));
			}
		}
	}

	/** Colours that go with the background there is now. */
	private void colour() {
		if (text.isDisposed()) {
			return;
		}
		coloured = Look.of(text);
		List<StyleRange> ranges = new ArrayList<>();
		int start = 0;
		for (Line line : lines) {
			int term = line.term().isEmpty() ? 0 : line.term().length() + 1;
			boolean title = line.kind() == Kind.TITLE;
			boolean heading = line.kind() == Kind.HEADING;
			if (term > 0) {
				ranges.add(range(start, term, line.kind() == Kind.STEP ? coloured.accent() : coloured.text(), bold));
			}
			ranges.add(range(start + term, line.words().length(), heading ? coloured.accent() : coloured.text(), title ? headline : heading ? bold : null));
			start += term + line.words().length() + 1;
		}
		text.setStyleRanges(ranges.toArray(StyleRange[]::new));
	}

	private static StyleRange range(int start, int length, Color colour, Font font) {
		StyleRange range = new StyleRange(start, length, colour, null);
		range.font = font;
		return range;
	}

	/** Without a caret, arrows move the page. */
	private void scroll(VerifyEvent e) {
		int page = Math.max(1, text.getClientArea().height - 2 * text.getLineHeight());
		Integer to = switch (e.keyCode) {
			case SWT.ARROW_DOWN -> text.getTopPixel() + 2 * text.getLineHeight();
			case SWT.ARROW_UP -> text.getTopPixel() - 2 * text.getLineHeight();
			case SWT.PAGE_DOWN, SWT.SPACE -> text.getTopPixel() + page;
			case SWT.PAGE_UP -> text.getTopPixel() - page;
			case SWT.HOME -> 0;
			case SWT.END -> Integer.MAX_VALUE / 2;
			default -> null;
		};
		if (to != null && (e.stateMask & SWT.MODIFIER_MASK) == 0) {
			e.doit = false;
			text.setTopPixel(Math.max(0, to));
		}
	}
}
