package org.fervor.ui.lab.training;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.fervor.ui.chart.MatrixCanvas;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.notice.PartBody;

/** The confusion matrix of a network after each epoch, on the test images. */
final class ConfusionPage extends Composite {

	private final ConfusionModel model;
	private final Combo network;
	private final Scale epoch;
	private final Label place;
	private final PartBody body;
	private final MatrixCanvas matrix;

	ConfusionPage(Composite parent, ConfusionModel model) {
		super(parent, SWT.NONE);
		this.model = model;
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		Composite bar = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).extendedMargins(0, 6, 0, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		network = new Combo(bar, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(network);
		new Label(bar, SWT.NONE).setText(Messages.training_epoch);
		epoch = new Scale(bar, SWT.HORIZONTAL);
		epoch.setMinimum(1);
		epoch.setToolTipText(Messages.training_epochTip);
		GridDataFactory.fillDefaults().hint(140, SWT.DEFAULT).applyTo(epoch);
		place = new Label(bar, SWT.RIGHT);
		GridDataFactory.swtDefaults().applyTo(place);
		body = new PartBody(this);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(body);
		matrix = new MatrixCanvas(body);
		matrix.axes(Messages.summary_matrix_true, Messages.summary_matrix_predicted);
		network.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			model.choose(network.getSelectionIndex());
			refresh();
		}));
		epoch.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			model.epoch(epoch.getSelection());
			refresh();
		}));
	}

	/** Shows what the model now has. */
	void refresh() {
		String[] titles = model.choices().stream().map(ConfusionModel.Choice::title).toArray(String[]::new);
		if (!java.util.Arrays.equals(titles, network.getItems())) {
			network.setItems(titles);
		}
		model.chosen().ifPresent(c -> network.select(model.choices().indexOf(c)));
		int epochs = model.epochs();
		epoch.setEnabled(epochs > 1);
		epoch.setMaximum(Math.max(2, epochs));
		epoch.setPageIncrement(Math.max(1, epochs / 10));
		epoch.setSelection(model.epoch());
		place.setText(epochs == 0 ? "" : NLS.bind(Messages.training_epochPlace, model.epoch(), epochs));
		place.requestLayout();
		model.matrix().ifPresentOrElse(m -> {
			matrix.update(m);
			body.show(matrix);
		}, () -> body.say(Messages.training_noConfusionTitle, epochs == 0 ? Messages.training_waiting : Messages.training_noConfusion));
	}

	boolean shown() {
		return body.shows(matrix);
	}
}
