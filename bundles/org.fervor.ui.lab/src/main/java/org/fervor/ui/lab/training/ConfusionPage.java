package org.fervor.ui.lab.training;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.fervor.ui.chart.MatrixCanvas;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.notice.PartBody;

/** The confusion matrix of a network after each epoch, on the test images. */
final class ConfusionPage extends Composite {

	private final ConfusionModel model;
	private final EpochBar<ConfusionModel.Choice> bar;
	private final PartBody body;
	private final MatrixCanvas matrix;

	ConfusionPage(Composite parent, ConfusionModel model) {
		super(parent, SWT.NONE);
		this.model = model;
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		bar = new EpochBar<>(this, Messages.training_epochTip, model, this::refresh);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		body = new PartBody(this);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(body);
		matrix = new MatrixCanvas(body);
		matrix.axes(Messages.summary_matrix_true, Messages.summary_matrix_predicted);
	}

	/** Shows what the model now has. */
	void refresh() {
		bar.refresh();
		model.matrix().ifPresentOrElse(m -> {
			matrix.update(m);
			body.show(matrix);
		}, () -> body.say(Messages.training_noConfusionTitle, model.epochs() == 0 ? Messages.training_waiting : Messages.training_noConfusion));
	}

	boolean shown() {
		return body.shows(matrix);
	}
}
