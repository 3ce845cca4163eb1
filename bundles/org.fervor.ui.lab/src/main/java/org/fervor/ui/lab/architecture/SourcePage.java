package org.fervor.ui.lab.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Look;

/** The document as XML. What is typed is checked at once and marked where it is wrong; it becomes one change of the document when the page is left or saved. */
final class SourcePage {

	private static final int DELAY_MILLIS = 300;
	private static final int UNDO_STEPS = 200;
	private static final Pattern TOKENS = Pattern.compile("(<!--.*?(?:-->|$))|(</?[\\w:.-]+|/?>|<\\?[\\w-]+|\\?>)|([\\w:.-]+)(?==)|(\"[^\"]*\"?)");

	private final Composite body;
	private final SourceViewer viewer;
	private final LineNumberRulerColumn numbers = new LineNumberRulerColumn();
	private final Label message;
	private final Function<String, SourceText> reader;
	private final Runnable check = this::check;
	private String committed = "";
	private SourceText state = new SourceText(java.util.Optional.empty(), 0, "");
	private boolean filling;

	/**
	 * @param reader  judges a text
	 * @param changed called when it has become different from the document, or the same again
	 */
	SourcePage(Composite parent, Function<String, SourceText> reader, Runnable changed) {
		this.reader = reader;
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		CompositeRuler ruler = new CompositeRuler();
		ruler.addDecorator(0, numbers);
		viewer = new SourceViewer(body, ruler, SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(viewer.getControl());
		text().setFont(JFaceResources.getTextFont());
		numbers.setFont(JFaceResources.getTextFont());
		Look.content(text());
		text().setMargins(6, 4, 6, 4);
		viewer.setUndoManager(new TextViewerUndoManager(UNDO_STEPS));
		viewer.setDocument(new Document(""));
		viewer.activatePlugins();
		message = new Label(body, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).hint(200, SWT.DEFAULT).applyTo(message);
		text().addLineStyleListener(this::colour);
		text().addModifyListener(e -> {
			if (!filling) {
				text().getDisplay().timerExec(DELAY_MILLIS, check);
				changed.run();
			}
		});
		text().addLineBackgroundListener(e -> {
			if (state.line() > 0 && text().getLineAtOffset(e.lineOffset) == state.line() - 1) {
				e.lineBackground = Look.of(text()).errorPanel();
			}
		});
	}

	Composite control() {
		return body;
	}

	StyledText text() {
		return viewer.getTextWidget();
	}

	/** Shows the text of the document, unless it says so already. */
	void show(String text) {
		if (!text.equals(committed) || !pending() && !text.equals(text().getText())) {
			committed = text;
			int top = text().getTopIndex();
			filling = true;
			viewer.getDocument().set(text);
			filling = false;
			viewer.getUndoManager().reset();
			text().setTopIndex(top);
		}
		Look look = Look.of(text());
		numbers.setForeground(look.faint());
		numbers.setBackground(text().getBackground());
		check();
		// the style sheet comes to a page after it is shown first, and would have the last word on colours
		text().getDisplay().asyncExec(check);
	}

	/** Whether something was typed that the document does not say yet. */
	boolean pending() {
		return !text().getText().equals(committed);
	}

	/** What the text says now. */
	SourceText state() {
		text().getDisplay().timerExec(-1, check);
		check();
		return state;
	}

	/** Hands the text over where it can be read. @return whether nothing is pending any more */
	boolean commit(Consumer<SourceText> taker) {
		if (!pending()) {
			return true;
		}
		SourceText now = state();
		if (now.document().isEmpty()) {
			return false;
		}
		committed = text().getText();
		taker.accept(now);
		return true;
	}

	/** Does what Edit > Undo, Copy, … ask of a text. @param operation of {@link ITextOperationTarget} */
	void perform(int operation) {
		if (viewer.canDoOperation(operation)) {
			viewer.doOperation(operation);
		}
	}

	/** Puts the caret on a line. */
	void reveal(int line) {
		if (line >= 1 && line <= text().getLineCount()) {
			text().setSelection(text().getOffsetAtLine(line - 1));
			text().setTopIndex(Math.max(0, line - 6));
		}
	}

	private void check() {
		if (body.isDisposed()) {
			// closed while it was still to be checked
			return;
		}
		state = reader.apply(text().getText());
		Look look = Look.of(body);
		boolean wrong = !state.problem().isEmpty();
		message.setText(wrong ? NLS.bind(state.document().isEmpty() ? Messages.source_unreadable : Messages.source_wrong, state.line(), state.problem()) : Messages.source_fine);
		message.setForeground(wrong ? look.error() : look.faint());
		message.requestLayout();
		text().redraw();
	}

	/** Tags, attributes, values and comments in colours of their own. */
	private void colour(LineStyleEvent event) {
		Look look = Look.of(text());
		List<StyleRange> ranges = new ArrayList<>();
		Matcher token = TOKENS.matcher(event.lineText);
		while (token.find()) {
			Color colour = token.group(1) != null ? look.faint() : token.group(2) != null ? look.series(0) : token.group(3) != null ? look.series(3) : look.series(2);
			ranges.add(new StyleRange(event.lineOffset + token.start(), token.end() - token.start(), colour, null));
		}
		event.styles = ranges.toArray(StyleRange[]::new);
	}
}
