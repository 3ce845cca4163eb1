package org.fervor.ui.notice;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.ui.look.Fonts;

/** A page in the middle of a part: a headline, a sentence, and buttons that lead on. */
public final class Notice extends Composite {

	private final Label headline;
	private final Label text;
	private final Composite buttons;

	public Notice(Composite parent) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(this);
		Composite middle = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(5, 10).applyTo(middle);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).applyTo(middle);
		headline = new Label(middle, SWT.CENTER | SWT.WRAP);
		headline.setFont(Fonts.headline(headline));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(headline);
		text = new Label(middle, SWT.CENTER | SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
		buttons = new Composite(middle, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(buttons);
	}

	public void say(String title, String sentence) {
		headline.setText(title);
		text.setText(sentence);
		layout(true, true);
	}

	public String headline() {
		return headline.getText();
	}

	public String sentence() {
		return text.getText();
	}

	/** Adds a button under the text. */
	public Button button(String label, Runnable action) {
		Button button = new Button(buttons, SWT.PUSH);
		button.setText(label);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		GridLayoutFactory.fillDefaults().numColumns(buttons.getChildren().length).applyTo(buttons);
		return button;
	}
}
