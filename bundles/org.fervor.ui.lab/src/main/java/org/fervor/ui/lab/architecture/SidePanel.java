package org.fervor.ui.lab.architecture;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fervor.core.network.LayerCost;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.look.Look;

/** What is selected, beside the diagram and the table: its properties, its costs, what it sees. Where nothing is selected, the network's name. */
final class SidePanel {

	private static final int MARGIN = 12;

	private final ArchitectureModel model;
	private final ScrolledComposite scroll;
	private final Composite page;
	private final Label title;
	private final Label problem;
	private final Text name;
	private final Label explanation;
	private final LayerForm form;
	private final Label facts;
	private final Label sees;
	private final FieldCanvas field;

	SidePanel(Composite parent, ArchitectureModel model) {
		this.model = model;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.getVerticalBar().setIncrement(24);
		page = new Composite(scroll, SWT.NONE);
		page.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().margins(MARGIN, 8).spacing(4, 8).applyTo(page);
		title = label();
		title.setFont(Fonts.bold(title));
		name = new Text(page, SWT.BORDER);
		name.setMessage(Messages.architecture_name);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(name);
		name.addModifyListener(e -> {
			if (name.isVisible() && name.isFocusControl()) {
				model.rename(name.getText().strip());
			}
		});
		problem = label();
		explanation = label();
		Composite view = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(view);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(view);
		field = new FieldCanvas(view);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(field);
		facts = new Label(view, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(facts);
		sees = label();
		form = new LayerForm(page, model);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
		scroll.setContent(page);
		scroll.addListener(SWT.Resize, e -> arrange());
	}

	Control control() {
		return scroll;
	}

	FieldCanvas field() {
		return field;
	}

	LayerForm form() {
		return form;
	}

	/** What stands in words: what is wrong, what it costs, what it sees. */
	String words() {
		return String.join("\n", title.getText(), problem.getText(), facts.getText(), sees.getText());
	}

	/** @param more how many layers are selected besides */
	void show(Optional<LayerNode> node, int more) {
		title.setText(node.map(n -> n.number() + "  " + n.kind() + (more > 0 ? NLS.bind(Messages.architecture_andMore, more) : "")).orElse(Messages.architecture_network));
		shown(name, node.isEmpty());
		if (node.isEmpty() && !name.getText().strip().equals(model.name())) {
			name.setText(model.name());
		}
		String wrong = node.isEmpty() ? model.problem() : node.flatMap(LayerNode::wrong).map(LayerNode::problem).orElse("");
		problem.setText(wrong.isEmpty() ? "" : sentence(wrong));
		problem.setForeground(Look.of(page).error());
		shown(problem, !wrong.isEmpty());
		String explained = node.map(n -> LayerKinds.explanation(n.element().eClass())).orElse(Messages.architecture_noLayer);
		explanation.setText(explained);
		explanation.setForeground(Look.of(page).faint());
		shown(explanation, !explained.isEmpty());
		form.show(node.filter(n -> !n.chain()));
		shown(form, form.getChildren().length > 0);
		Optional<LayerCost> cost = node.flatMap(LayerNode::cost);
		facts.setText(cost.map(this::facts).orElse(""));
		Optional<Field> seen = cost.map(c -> Field.of(c, model.input().width()));
		sees.setForeground(Look.of(page).faint());
		sees.setText(seen.map(f -> f.everything() ? Messages.architecture_fieldAll : NLS.bind(Messages.architecture_field, new Object[] { f.size(), f.input() })).orElse(""));
		shown(sees, seen.isPresent());
		field.field(seen.filter(f -> !f.everything()));
		arrange();
	}

	private String facts(LayerCost cost) {
		return NLS.bind(Messages.architecture_facts, new Object[] { cost.output(), Figures.grouped(cost.parameters()), Figures.bytes(cost.bytes()), Figures.rounded(cost.multiplyAdds()) });
	}

	private static String sentence(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
	}

	private Label label() {
		Label label = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private static void shown(Control control, boolean visible) {
		control.setVisible(visible);
		((GridData) control.getLayoutData()).exclude = !visible;
	}

	private void arrange() {
		int width = Math.max(100, scroll.getClientArea().width);
		page.layout(true, true);
		scroll.setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
		page.layout(true, true);
	}
}
