package org.fervor.ui.lab.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.fervor.ui.lab.text.Messages;

/** Chooses one of several things, and an epoch of it. */
final class EpochBar extends Composite {

	private final Combo choice;
	private final Scale epoch;
	private final Label place;

	/** @param tip about the epoch */
	EpochBar(Composite parent, String tip, IntConsumer chosen, IntConsumer moved) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).extendedMargins(0, 6, 0, 0).applyTo(this);
		choice = new Combo(this, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(choice);
		new Label(this, SWT.NONE).setText(Messages.training_epoch);
		epoch = new Scale(this, SWT.HORIZONTAL);
		epoch.setMinimum(1);
		epoch.setToolTipText(tip);
		GridDataFactory.fillDefaults().hint(140, SWT.DEFAULT).applyTo(epoch);
		place = new Label(this, SWT.RIGHT);
		GridDataFactory.swtDefaults().applyTo(place);
		choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen.accept(choice.getSelectionIndex())));
		epoch.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> moved.accept(epoch.getSelection())));
	}

	/** @param index of the title that is chosen; -1 for none @param epochs how many there are */
	void show(List<String> titles, int index, int shown, int epochs) {
		if (!Arrays.asList(choice.getItems()).equals(titles)) {
			choice.setItems(titles.toArray(String[]::new));
			// an empty list is less high
			choice.requestLayout();
		}
		if (index >= 0) {
			choice.select(index);
		}
		epoch.setEnabled(epochs > 1);
		epoch.setMaximum(Math.max(2, epochs));
		epoch.setPageIncrement(Math.max(1, epochs / 10));
		epoch.setSelection(shown);
		place.setText(epochs == 0 ? "" : NLS.bind(Messages.training_epochPlace, shown, epochs));
		place.requestLayout();
	}
}
