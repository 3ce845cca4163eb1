package org.fervor.ui.lab.architecture;

import java.util.Optional;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
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

/** The properties of the selected layer, one control per attribute of its kind. What is typed counts at once, so that what is wrong with it is said at once. */
final class LayerForm extends Composite {

	private static final int MOST = 1_000_000;
	private static final int SMALL = 31;

	private final ArchitectureModel model;
	private Optional<EObject> shown = Optional.empty();
	private boolean filling;

	LayerForm(Composite parent, ArchitectureModel model) {
		super(parent, SWT.NONE);
		this.model = model;
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(this);
	}

	/** Shows a layer. Its controls stay where only values of the same layer have changed, so that the focus does not get lost. */
	void show(Optional<LayerNode> node) {
		boolean same = shown.isPresent() && node.isPresent() && shown.get() == node.get().element();
		shown = node.map(LayerNode::element);
		if (!same) {
			for (Control control : getChildren()) {
				control.dispose();
			}
			shown.ifPresent(e -> e.eClass().getEAllAttributes().forEach(this::add));
		}
		for (Control control : getChildren()) {
			if (control.getData() instanceof EAttribute attribute) {
				fill(control, attribute);
			}
		}
		requestLayout();
	}

	/** The control of an attribute, for a test. */
	Optional<Control> control(EAttribute attribute) {
		return java.util.Arrays.stream(getChildren()).filter(c -> c.getData() == attribute).findFirst();
	}

	private void add(EAttribute attribute) {
		Label label = new Label(this, SWT.NONE);
		label.setText(LayerKinds.property(attribute));
		Control control;
		if (attribute.getEAttributeType() instanceof EEnum kinds) {
			control = choice(attribute, kinds);
		} else {
			control = attribute.getEAttributeType() == EcorePackage.Literals.EINT ? spinner(attribute) : text(attribute);
		}
		control.setData(attribute);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(control);
	}

	private Control spinner(EAttribute attribute) {
		Spinner spinner = new Spinner(this, SWT.BORDER);
		spinner.setMinimum(0);
		spinner.setMaximum(MOST);
		boolean odd = attribute.getName().equals("kernelSize") || attribute.getName().equals("rows") || attribute.getName().equals("columns");
		spinner.setIncrement(odd ? 2 : 1);
		spinner.setPageIncrement(attribute.getName().equals("kernels") || attribute.getName().equals("units") ? SMALL + 1 : 2);
		spinner.addModifyListener(e -> set(attribute, spinner.getSelection()));
		return spinner;
	}

	private Control choice(EAttribute attribute, EEnum kinds) {
		Combo combo = new Combo(this, SWT.READ_ONLY);
		combo.setItems(kinds.getELiterals().stream().map(EEnumLiteral::getLiteral).toArray(String[]::new));
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> set(attribute, kinds.getELiterals().get(combo.getSelectionIndex()).getInstance())));
		return combo;
	}

	private Control text(EAttribute attribute) {
		Text text = new Text(this, SWT.BORDER);
		text.addModifyListener(e -> {
			try {
				set(attribute, Double.valueOf(text.getText().strip()));
				text.setToolTipText(null);
			} catch (NumberFormatException wrong) {
				text.setToolTipText(Messages.property_noNumber);
			}
		});
		text.addListener(SWT.FocusOut, e -> shown.ifPresent(s -> fill(text, attribute)));
		return text;
	}

	private void set(EAttribute attribute, Object value) {
		if (!filling) {
			shown.ifPresent(e -> model.set(e, attribute, value));
		}
	}

	private void fill(Control control, EAttribute attribute) {
		Object value = shown.orElseThrow().eGet(attribute);
		filling = true;
		if (control instanceof Spinner spinner) {
			if (spinner.getSelection() != (Integer) value) {
				spinner.setSelection((Integer) value);
			}
		} else if (control instanceof Combo combo) {
			combo.setText(((Enumerator) value).getLiteral());
		} else if (control instanceof Text text && !same(text.getText(), value)) {
			text.setText(String.valueOf(value));
		}
		filling = false;
	}

	/** Whether a text says this number, so that "0.50" is left as it was typed. */
	private static boolean same(String text, Object value) {
		try {
			return Double.valueOf(text.strip()).equals(value);
		} catch (NumberFormatException e) {
			return false;
		}
	}
}
