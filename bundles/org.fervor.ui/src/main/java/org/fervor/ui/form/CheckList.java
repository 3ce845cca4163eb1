package org.fervor.ui.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fervor.ui.look.Look;

/** Several may be chosen, each by a check box. */
public final class CheckList {

	/** @param id what is stored */
	public record Choice(String id, String label, String tip) {
	}

	private final Composite body;
	private final Consumer<List<String>> taker;
	private List<Choice> choices = List.of();

	/**
	 * @param columns at most; fewer where labels would be cut off
	 * @param taker   gets the ids that are chosen, in the order of the choices, whenever the user changes them
	 */
	public CheckList(Composite body, int columns, Consumer<List<String>> taker) {
		this.body = body;
		this.taker = taker;
		body.setLayout(new ColumnsLayout(columns));
	}

	/** Shows choices and which are chosen. What is chosen but none of the choices is added to them. */
	public void show(List<Choice> offered, List<String> chosen) {
		List<Choice> all = new ArrayList<>(offered);
		chosen.stream().filter(c -> offered.stream().noneMatch(o -> o.id().equals(c))).forEach(c -> all.add(new Choice(c, c, c)));
		if (!all.equals(choices)) {
			choices = all;
			Arrays.stream(body.getChildren()).forEach(Control::dispose);
			all.forEach(this::box);
			body.requestLayout();
		}
		for (Control control : body.getChildren()) {
			((Button) control).setSelection(chosen.contains(control.getData()));
		}
	}

	private void box(Choice choice) {
		Button box = new Button(body, SWT.CHECK);
		Look.check(box);
		box.setText(choice.label());
		box.setToolTipText(choice.tip());
		box.setData(choice.id());
		box.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> taker.accept(chosen())));
	}

	private List<String> chosen() {
		return Arrays.stream(body.getChildren()).map(Button.class::cast).filter(Button::getSelection).map(b -> (String) b.getData()).toList();
	}
}
