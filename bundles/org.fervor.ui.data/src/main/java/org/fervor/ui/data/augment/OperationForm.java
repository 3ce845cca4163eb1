package org.fervor.ui.data.augment;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fervor.core.augment.Mask;
import org.fervor.core.parameter.Parameter;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.form.ParameterSliders;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.look.Look;

/** The operation that is looked at: whether training uses it, its parameters on sliders or as a matrix, and how safe the label is. */
final class OperationForm {

	/** Hears the user. */
	interface Listener extends ParameterSliders.Listener {
		void on(boolean on);

		/** Defaults for the operation that is looked at. */
		void reset();

		/** Every operation on. */
		void allOn();

		/** Defaults for every operation. */
		void allReset();
	}

	private final Listener listener;
	private final ScrolledComposite scroll;
	private final Composite page;
	private final Label title;
	private final Button on;
	private final Composite body;
	private final Button reset;
	private final Composite all;
	private final Label safety;
	private String shown = "";
	private Optional<ParameterSliders> sliders = Optional.empty();
	private Optional<MaskGrid> matrix = Optional.empty();

	OperationForm(Composite parent, Listener listener) {
		this.listener = listener;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.getVerticalBar().setIncrement(24);
		page = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(12, 8, 4, 8).spacing(0, 10).applyTo(page);
		title = new Label(page, SWT.WRAP);
		title.setFont(Fonts.bold(title));
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(title);
		on = new Button(page, SWT.CHECK);
		Look.check(on);
		on.setText(Messages.augment_on);
		on.setToolTipText(Messages.augment_onTip);
		on.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> listener.on(on.getSelection())));
		GridDataFactory.swtDefaults().exclude(true).applyTo(on);
		body = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
		reset = new Button(page, SWT.PUSH);
		reset.setText(Messages.augment_reset);
		reset.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> listener.reset()));
		GridDataFactory.swtDefaults().applyTo(reset);
		safety = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(safety);
		all = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(all);
		GridDataFactory.swtDefaults().applyTo(all);
		push(all, Messages.augment_allOn, Messages.augment_allOnTip, listener::allOn);
		push(all, Messages.augment_allReset, Messages.augment_allResetTip, listener::allReset);
		scroll.setContent(page);
		scroll.addListener(SWT.Resize, e -> arrange());
	}

	ScrolledComposite control() {
		return scroll;
	}

	/**
	 * Shows an operation. Controls stay where only values have changed, so that nobody loses what he drags.
	 *
	 * @param step  empty for the original
	 * @param about what stands where there is no operation
	 * @param words about the safety of the label; may be empty
	 */
	void show(Optional<Recipe.Step> step, boolean switchable, String headline, String about, String words) {
		String id = step.map(s -> s.operation().id()).orElse("");
		if (!id.equals(shown) || id.isEmpty()) {
			shown = id;
			rebuild(step);
		}
		title.setText(headline);
		visible(on, step.isPresent() && switchable);
		step.ifPresent(s -> {
			on.setSelection(s.on());
			sliders.ifPresent(f -> f.show(p -> text(s, p)));
			matrix.ifPresent(m -> m.show(text(s, s.operation().parameters().get(0))));
			reset.setEnabled(!s.usual());
		});
		visible(reset, step.filter(s -> !s.operation().parameters().isEmpty()).isPresent());
		safety.setText(step.isEmpty() ? about : words);
		visible(body, step.isPresent());
		visible(all, step.isEmpty() && switchable);
		arrange();
	}

	/** Sets what still moves. */
	void commit() {
		sliders.ifPresent(ParameterSliders::commit);
	}

	/** The sliders of the operation that is looked at, for a test. */
	Optional<ParameterSliders> sliders() {
		return sliders;
	}

	/** The matrix of the mask that is looked at, for a test. */
	Optional<MaskGrid> matrix() {
		return matrix;
	}

	/** What is said about the safety of the label, or about the original. */
	String words() {
		return safety.getText();
	}

	private void rebuild(Optional<Recipe.Step> step) {
		// who chose another operation has set what moved; here the document changed under it, as by undo
		sliders.ifPresent(ParameterSliders::drop);
		Arrays.stream(body.getChildren()).forEach(Control::dispose);
		sliders = Optional.empty();
		matrix = Optional.empty();
		step.ifPresent(s -> {
			Parameter<?> first = s.operation().parameters().isEmpty() ? null : s.operation().parameters().get(0);
			if (first != null && first.range() == Mask.RANGE) {
				GridLayoutFactory.fillDefaults().applyTo(body);
				MaskGrid grid = new MaskGrid(body, text -> listener.set(first, text));
				GridDataFactory.fillDefaults().grab(true, false).applyTo(grid.control());
				matrix = Optional.of(grid);
			} else if (first == null) {
				GridLayoutFactory.fillDefaults().applyTo(body);
				Label none = new Label(body, SWT.WRAP);
				none.setText(Messages.augment_nothingToSet);
				GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(none);
			} else {
				sliders = Optional.of(new ParameterSliders(body, s.operation().parameters(), listener));
			}
		});
		body.requestLayout();
	}

	private void arrange() {
		page.layout(true, true);
		scroll.setMinHeight(page.computeSize(Math.max(60, scroll.getClientArea().width), SWT.DEFAULT).y);
	}

	private static void visible(Control control, boolean visible) {
		control.setVisible(visible);
		((GridData) control.getLayoutData()).exclude = !visible;
	}

	private static void push(Composite parent, String text, String tip, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
	}

	private static <T> String text(Recipe.Step step, Parameter<T> parameter) {
		return parameter.format(step.what().settings().get(parameter));
	}
}
