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
import org.fervor.ui.look.Look;

/** Says above the pictures which of the data set's names of classes are unknown or mapped, and lets them be mapped. */
final class ClassBar {

	private final Composite bar;
	private final Label text;

	ClassBar(Composite parent, Runnable map) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		text = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(text);
		Button button = new Button(bar, SWT.PUSH);
		button.setText(Messages.classes_button);
		button.setToolTipText(Messages.classes_tip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> map.run()));
		bar.setVisible(false);
	}

	void show(ClassNames names) {
		boolean visible = !names.sentence().isEmpty();
		text.setText(names.sentence());
		text.setForeground(names.skipped() > 0 ? Look.of(text).error() : null);
		bar.setVisible(visible);
		((GridData) bar.getLayoutData()).exclude = !visible;
		bar.getParent().layout(true, true);
	}

	String text() {
		return text.getText();
	}
}
