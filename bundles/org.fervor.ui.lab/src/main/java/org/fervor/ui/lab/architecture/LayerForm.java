package org.fervor.ui.lab.architecture;

import java.util.Optional;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Fonts;

/** The properties of the selected layer, one control per attribute of its kind. */
final class LayerForm extends Composite {

	private final ArchitectureModel model;
	private Optional<LayerRow> shown = Optional.empty();

	LayerForm(Composite parent, ArchitectureModel model) {
		super(parent, SWT.NONE);
		this.model = model;
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(10, 8).applyTo(this);
		show(Optional.empty());
	}

	/** Shows a layer. Its controls stay where only values of the same layer have changed, so that the focus does not get lost. */
	void show(Optional<LayerRow> row) {
		boolean same = shown.isPresent() && row.isPresent() && shown.get().element() == row.get().element();
		shown = row;
		if (same) {
			for (Control control : getChildren()) {
				if (control.getData() instanceof EAttribute attribute && !control.isFocusControl()) {
					fill(control, attribute);
				}
			}
			return;
		}
		for (Control control : getChildren()) {
			control.dispose();
		}
		Label title = new Label(this, SWT.WRAP);
		title.setFont(Fonts.bold(title));
		title.setText(row.map(LayerRow::kind).orElse(Messages.architecture_noLayer));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(120, SWT.DEFAULT).applyTo(title);
		row.ifPresent(r -> r.element().eClass().getEAllAttributes().forEach(this::add));
		if (row.filter(r -> r.element().eClass().getEAllAttributes().isEmpty()).isPresent()) {
			Label none = new Label(this, SWT.WRAP);
			none.setText(Messages.architecture_noProperties);
			GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(120, SWT.DEFAULT).applyTo(none);
		}
		requestLayout();
		layout(true, true);
	}

	private void add(EAttribute attribute) {
		new Label(this, SWT.NONE).setText(LayerKinds.property(attribute));
		Control control = attribute.getEAttributeType() instanceof EEnum kinds ? combo(attribute, kinds)
				: attribute.getEAttributeType().getInstanceClass() == int.class ? spinner(attribute) : text(attribute);
		control.setData(attribute);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
		fill(control, attribute);
	}

	private Control spinner(EAttribute attribute) {
		Spinner spinner = new Spinner(this, SWT.BORDER);
		spinner.setValues(1, 0, 65_536, 0, 1, 16);
		spinner.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> set(attribute, spinner.getSelection())));
		return spinner;
	}

	private Control combo(EAttribute attribute, EEnum kinds) {
		Combo combo = new Combo(this, SWT.READ_ONLY);
		combo.setItems(kinds.getELiterals().stream().map(EEnumLiteral::getLiteral).toArray(String[]::new));
		combo.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(e -> set(attribute, kinds.getELiterals().get(combo.getSelectionIndex()).getInstance())));
		return combo;
	}

	private Control text(EAttribute attribute) {
		Text text = new Text(this, SWT.BORDER);
		text.addListener(SWT.DefaultSelection, e -> commit(text, attribute));
		text.addListener(SWT.FocusOut, e -> commit(text, attribute));
		return text;
	}

	private void commit(Text text, EAttribute attribute) {
		try {
			set(attribute, Double.valueOf(text.getText().strip()));
		} catch (NumberFormatException e) {
			fill(text, attribute);
		}
	}

	private void set(EAttribute attribute, Object value) {
		shown.ifPresent(r -> model.set(r.element(), attribute, value));
	}

	private void fill(Control control, EAttribute attribute) {
		Object value = shown.orElseThrow().element().eGet(attribute);
		if (control instanceof Spinner spinner) {
			spinner.setSelection((Integer) value);
		} else if (control instanceof Combo combo) {
			combo.setText(((Enumerator) value).getLiteral());
		} else if (control instanceof Text text) {
			text.setText(String.valueOf(value));
		}
	}
}
