package org.fervor.ui.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Range;
import org.fervor.ui.look.Look;

/**
 * One row per parameter: name, control, unit; the description is the tool tip. What is typed counts at once, so that nothing is lost when the field is never left; a value out of
 * range is marked and not taken.
 */
public final class ParameterForm {

	/** Room for the mark at a wrong value. */
	private static final int INDENT = 8;

	private final Map<Parameter<?>, Control> controls = new LinkedHashMap<>();
	private final Map<Control, ControlDecoration> marks = new LinkedHashMap<>();
	private final BiConsumer<Parameter<?>, String> taker;
	/** Whether fields change because values are shown, not because somebody types. */
	private boolean filling;

	/** @param taker gets a parameter and its new value as text, whenever the user sets one that is right */
	public ParameterForm(Composite body, List<? extends Parameter<?>> parameters, BiConsumer<Parameter<?>, String> taker) {
		this.taker = taker;
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 6).applyTo(body);
		parameters.forEach(p -> row(body, p));
	}

	/** Shows values. A field that says the same in other letters keeps them, one with a wrong value keeps it while it is typed into. @param texts the value of each parameter as text */
	public void show(Function<Parameter<?>, String> texts) {
		filling = true;
		controls.forEach((parameter, control) -> {
			if (control instanceof Button check) {
				check.setSelection(Boolean.parseBoolean(texts.apply(parameter)));
			} else if (control instanceof Combo combo) {
				combo.setText(texts.apply(parameter));
			} else if (control instanceof Text text && !says(text, parameter, texts.apply(parameter))) {
				text.setText(texts.apply(parameter));
				mark(text, parameter);
			}
		});
		filling = false;
	}

	/** The control of a parameter, for a test. */
	public Control control(Parameter<?> parameter) {
		return controls.get(parameter);
	}

	private void row(Composite body, Parameter<?> parameter) {
		Label name = new Label(body, SWT.NONE);
		name.setText(title(parameter.id()));
		name.setToolTipText(parameter.description());
		Control control = control(body, parameter);
		control.setToolTipText(parameter.description());
		controls.put(parameter, control);
		Label unit = new Label(body, SWT.NONE);
		unit.setText(parameter.unit());
	}

	private <T> Control control(Composite body, Parameter<T> parameter) {
		if (parameter.type() == Boolean.class) {
			Button check = new Button(body, SWT.CHECK);
			Look.check(check);
			GridDataFactory.swtDefaults().indent(INDENT, 0).applyTo(check);
			check.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> taker.accept(parameter, String.valueOf(check.getSelection()))));
			return check;
		}
		if (parameter.range() instanceof Range.OneOf<T> few) {
			Combo combo = new Combo(body, SWT.READ_ONLY);
			combo.setItems(few.choices().stream().map(parameter::format).toArray(String[]::new));
			combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> taker.accept(parameter, combo.getText())));
			GridDataFactory.swtDefaults().indent(INDENT, 0).applyTo(combo);
			return combo;
		}
		Text text = new Text(body, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).indent(INDENT, 0).applyTo(text);
		text.addModifyListener(e -> {
			mark(text, parameter);
			take(text, parameter);
		});
		return text;
	}

	private <T> boolean says(Text text, Parameter<T> parameter, String value) {
		return problem(parameter, text.getText()).isEmpty() ? parameter.format(parameter.parse(text.getText())).equals(value) : text.isFocusControl();
	}

	private <T> void take(Text text, Parameter<T> parameter) {
		if (!filling && problem(parameter, text.getText()).isEmpty()) {
			taker.accept(parameter, parameter.format(parameter.parse(text.getText())));
		}
	}

	private void mark(Text text, Parameter<?> parameter) {
		String problem = problem(parameter, text.getText());
		ControlDecoration mark = marks.computeIfAbsent(text, t -> decoration(text));
		mark.setDescriptionText(problem);
		if (problem.isEmpty()) {
			mark.hide();
		} else {
			mark.show();
		}
	}

	private static ControlDecoration decoration(Text text) {
		ControlDecoration decoration = new ControlDecoration(text, SWT.LEFT | SWT.CENTER);
		decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		return decoration;
	}

	private static String problem(Parameter<?> parameter, String text) {
		try {
			parameter.parse(text);
			return "";
		} catch (IllegalArgumentException e) {
			return e.getMessage();
		}
	}

	/** {@code learning-rate} becomes "Learning rate". */
	private static String title(String id) {
		String words = id.replace('-', ' ');
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}
}
