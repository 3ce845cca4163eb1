package org.fervor.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.fervor.core.parameter.Parameter;
import org.fervor.ui.text.Messages;

/**
 * A form of parameters in which numbers between bounds have a slider above their field. While a slider moves its listener may show what would come of it; when it has come to
 * rest the value is set, so that a drag is one change. A double click on a slider sets the default.
 */
public final class ParameterSliders {

	/** How long a slider that is moved by keys or the wheel must rest. */
	private static final int REST_MILLIS = 400;

	/** Hears the user. Values are texts. */
	public interface Listener {

		/** A slider is on its way and stands here now. */
		void moving(Parameter<?> parameter, String value);

		/** A value has been set. */
		void set(Parameter<?> parameter, String value);
	}

	private final ParameterForm form;
	private final Listener listener;
	private final Map<Parameter<?>, Scale> scales = new LinkedHashMap<>();
	private final Map<Parameter<?>, SliderSteps> steps = new LinkedHashMap<>();
	private Optional<Parameter<?>> moving = Optional.empty();
	/** Counts the movements, so that only the last one's rest counts. */
	private int moves;
	/** Whether a mouse button is down on a slider: then it is not at rest. */
	private boolean held;

	public ParameterSliders(Composite body, List<? extends Parameter<?>> parameters, Listener listener) {
		this.listener = listener;
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(body);
		Composite fields = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
		form = new ParameterForm(fields, parameters, listener::set);
		List<Control> controls = new ArrayList<>(List.of(fields.getChildren()));
		for (Parameter<?> parameter : parameters) {
			SliderSteps.of(parameter).ifPresent(s -> slider(fields, controls, parameter, s));
		}
	}

	/** Shows values. @param texts the value of each parameter as text */
	public void show(Function<Parameter<?>, String> texts) {
		form.show(texts);
		scales.forEach((parameter, scale) -> {
			if (!moving.equals(Optional.of(parameter))) {
				scale.setSelection(steps.get(parameter).place(texts.apply(parameter)));
			}
		});
	}

	/** Sets what still moves, as if it had come to rest. */
	public void commit() {
		moving.ifPresent(parameter -> {
			moving = Optional.empty();
			moves++;
			listener.set(parameter, steps.get(parameter).text(scales.get(parameter).getSelection()));
		});
	}

	/** Forgets what still moves: it was overtaken by another change. */
	public void drop() {
		moving = Optional.empty();
		moves++;
	}

	/** Moves a slider as the user does, without letting go of it. @param place counted in the slider's steps */
	public void drag(Parameter<?> parameter, int place) {
		scales.get(parameter).setSelection(place);
		moved(parameter);
	}

	/** The field or list of a parameter, for a test. */
	public Control control(Parameter<?> parameter) {
		return form.control(parameter);
	}

	/** The slider of a parameter, for a test; null where it has none. */
	public Scale scale(Parameter<?> parameter) {
		return scales.get(parameter);
	}

	/** A row of its own under the field. */
	private void slider(Composite fields, List<Control> rows, Parameter<?> parameter, SliderSteps places) {
		Label nothing = new Label(fields, SWT.NONE);
		Scale scale = new Scale(fields, SWT.HORIZONTAL);
		scale.setMaximum(places.count());
		scale.setIncrement(1);
		scale.setPageIncrement(Math.max(1, places.count() / 10));
		scale.setToolTipText(parameter.description() + "\n" + Messages.slider_reset);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).span(2, 1).applyTo(scale);
		Control unit = rows.get(rows.indexOf(form.control(parameter)) + 1);
		nothing.moveBelow(unit);
		scale.moveBelow(nothing);
		scales.put(parameter, scale);
		steps.put(parameter, places);
		scale.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> moved(parameter)));
		scale.addMouseListener(MouseListener.mouseDownAdapter(e -> held = true));
		scale.addMouseListener(MouseListener.mouseUpAdapter(e -> {
			held = false;
			commit();
		}));
		scale.addMouseListener(MouseListener.mouseDoubleClickAdapter(e -> reset(parameter)));
		scale.addListener(SWT.FocusOut, e -> commit());
	}

	private void moved(Parameter<?> parameter) {
		if (!moving.equals(Optional.of(parameter))) {
			commit();
		}
		moving = Optional.of(parameter);
		int mine = ++moves;
		Scale scale = scales.get(parameter);
		listener.moving(parameter, steps.get(parameter).text(scale.getSelection()));
		scale.getDisplay().timerExec(REST_MILLIS, () -> {
			if (mine == moves && !held && !scale.isDisposed()) {
				commit();
			}
		});
	}

	private <T> void reset(Parameter<T> parameter) {
		drop();
		listener.set(parameter, parameter.format(parameter.defaultValue()));
	}
}
