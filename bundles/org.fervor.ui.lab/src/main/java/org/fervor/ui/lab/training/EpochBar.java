package org.fervor.ui.lab.training;

import java.util.Arrays;
import java.util.List;

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

/**
 * Chooses one of several things, and an epoch of it.
 *
 * @param <C> what can be chosen
 */
final class EpochBar<C> extends Composite {

	private final EpochChoice<C> model;
	private final Combo choice;
	private final Scale epoch;
	private final Label place;

	/** @param tip about the epoch @param changed called when the user has chosen */
	EpochBar(Composite parent, String tip, EpochChoice<C> model, Runnable changed) {
		super(parent, SWT.NONE);
		this.model = model;
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
		choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			model.choose(choice.getSelectionIndex());
			changed.run();
		}));
		epoch.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			model.epoch(epoch.getSelection());
			changed.run();
		}));
	}

	/** Shows what the model now has. */
	void refresh() {
		List<String> titles = model.choices().stream().map(model::title).toList();
		if (!Arrays.asList(choice.getItems()).equals(titles)) {
			choice.setItems(titles.toArray(String[]::new));
		}
		model.chosen().ifPresent(c -> choice.select(model.choices().indexOf(c)));
		int epochs = model.epochs();
		epoch.setEnabled(epochs > 1);
		epoch.setMaximum(Math.max(2, epochs));
		epoch.setPageIncrement(Math.max(1, epochs / 10));
		epoch.setSelection(model.epoch());
		place.setText(epochs == 0 ? "" : NLS.bind(Messages.training_epochPlace, model.epoch(), epochs));
		place.requestLayout();
	}
}
