package org.fervor.ui.lab.fusion;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.fervor.ui.image.Texts;

/** One slider per network for the user's own weighted sum, two beside each other. */
final class WeightSliders extends Composite {

	/** Hears a slider. */
	interface Listener {
		void weight(int network, double share);
	}

	private final Listener listener;
	private final List<Scale> scales = new ArrayList<>();
	private final List<Label> numbers = new ArrayList<>();

	WeightSliders(Composite parent, Listener listener) {
		super(parent, SWT.NONE);
		this.listener = listener;
		GridLayoutFactory.fillDefaults().numColumns(6).spacing(8, 0).applyTo(this);
	}

	/** Makes sliders for these networks; none for a single one. */
	void show(List<String> networks, List<Double> weights) {
		for (Control child : getChildren()) {
			child.dispose();
		}
		scales.clear();
		numbers.clear();
		if (networks.size() > 1) {
			for (int i = 0; i < networks.size(); i++) {
				slider(networks.get(i), i);
			}
		}
		set(weights);
		requestLayout();
	}

	/** Moves the sliders. */
	void set(List<Double> weights) {
		for (int i = 0; i < scales.size(); i++) {
			int steps = (int) Math.round(weights.get(i) * FusionModel.STEPS);
			if (scales.get(i).getSelection() != steps) {
				scales.get(i).setSelection(steps);
			}
			numbers.get(i).setText(steps + " %");
		}
	}

	/** Moves a slider as the user does. */
	void drag(int network, int steps) {
		scales.get(network).setSelection(steps);
		listener.weight(network, (double) steps / FusionModel.STEPS);
	}

	private void slider(String network, int index) {
		Label name = new Label(this, SWT.NONE);
		org.eclipse.swt.graphics.GC gc = new org.eclipse.swt.graphics.GC(name);
		name.setText(Texts.shorten(gc, network, 120));
		gc.dispose();
		name.setToolTipText(network);
		Scale scale = new Scale(this, SWT.HORIZONTAL);
		scale.setMaximum(FusionModel.STEPS);
		scale.setPageIncrement(10);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(scale);
		scale.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> listener.weight(index, (double) scale.getSelection() / FusionModel.STEPS)));
		scales.add(scale);
		Label number = new Label(this, SWT.RIGHT);
		number.setText("100 %");
		GridDataFactory.swtDefaults().hint(number.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT).applyTo(number);
		numbers.add(number);
	}
}
