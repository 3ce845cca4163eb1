package org.fervor.ui.data.browser;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.ui.data.text.Messages;

/** Says above the pictures that they are the worst predictions of a run, and leads back to all of them. */
final class WorstBar {

	private final Composite bar;
	private final Label text;

	WorstBar(Composite parent, Runnable all) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		text = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(text);
		Button back = new Button(bar, SWT.PUSH);
		back.setText(Messages.worst_all);
		back.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> all.run()));
		bar.setVisible(false);
	}

	void show(WorstPredictions worst) {
		text.setText(worst.isEmpty() ? "" : worst.sentence());
		bar.setVisible(!worst.isEmpty());
		((GridData) bar.getLayoutData()).exclude = worst.isEmpty();
		bar.getParent().layout(true, true);
	}

	String text() {
		return text.getText();
	}
}
