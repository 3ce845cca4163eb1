package org.fervor.ui.lab.architecture;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.ui.lab.document.DocumentEditor;
import org.fervor.ui.lab.document.Edits;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Look;
import org.fervor.ui.table.RecordTable;

/** Edits a {@code .cnn} file: the network drawn above, layers with shapes and costs below at the left, the selected layer's properties at the right. */
public final class ArchitectureEditor extends DocumentEditor<ArchitectureDocument> {

	public static final String ID = "org.fervor.ui.lab.architecture";
	private static final String[] SIZES = { "48", "64", "96" };
	private static final String[] CLASSES = { "6", "7", "8" };

	private ArchitectureModel model;
	private Text name;
	private Combo size;
	private Combo classes;
	private Label totals;
	private NetworkDiagram diagram;
	private RecordTable<LayerRow> table;
	private LayerForm form;

	@Override
	protected ArchitectureDocument read(Path file) {
		return DocumentFiles.readArchitecture(file);
	}

	@Override
	protected void createPage(Composite parent, ArchitectureDocument document, Edits edits) {
		model = new ArchitectureModel(document, edits);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 6).applyTo(page);
		head(page);
		totals = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(totals);
		SashForm halves = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(halves);
		diagram = new NetworkDiagram(halves, this::select);
		Composite lower = new Composite(halves, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(6, 6).applyTo(lower);
		halves.setWeights(34, 66);
		new LayerTools(lower, this::add, this::remove, this::move, this::duplicate);
		SashForm sash = new SashForm(lower, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(sash);
		table = new RecordTable<>(sash, model.rows());
		table.markErrors(r -> !r.problem().isEmpty());
		form = new LayerForm(sash, model);
		sash.setWeights(70, 30);
		table.onSelect(row -> {
			form.show(row);
			diagram.select(row.map(LayerRow::index).orElse(-1));
		});
		table.control().addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL) {
				remove();
			}
		});
	}

	@Override
	protected void refresh() {
		model.update();
		if (!name.getText().equals(model.name())) {
			name.setText(model.name());
		}
		Optional<Integer> chosen = table.selected().map(LayerRow::index);
		table.refresh();
		chosen.ifPresent(this::select);
		form.show(table.selected());
		diagram.show(model.input(), model.rows().rows());
		String problem = model.problem();
		totals.setText(problem.isEmpty() ? model.totals() : problem);
		totals.setForeground(problem.isEmpty() ? null : Look.of(totals).error());
		totals.requestLayout();
	}

	@Override
	public void setFocus() {
		if (table != null) {
			table.control().setFocus();
		}
	}

	/** The layers as the table shows them, for a test. */
	public RecordTable<?> table() {
		return table;
	}

	/** How many blocks the drawing has: the input and every layer that has a shape. */
	public int blocks() {
		return diagram.blocks();
	}

	/** What stands under the name: costs, or what is wrong. */
	public String totals() {
		return totals.getText();
	}

	/** Adds a layer behind the selected one; before the output where none is selected. */
	public void add(EClass kind) {
		int rows = model.rows().rows().size();
		select(model.add(kind, table.selected().map(LayerRow::index).orElse(rows - 2)));
	}

	/** Selects a layer as a click does. */
	public void select(int index) {
		if (index >= 0 && index < model.rows().rows().size()) {
			table.select(model.rows().rows().get(index));
		}
	}

	/** Removes the selected layer. */
	public void remove() {
		table.selected().ifPresent(r -> {
			model.remove(r.index());
			select(Math.min(r.index(), model.rows().rows().size() - 1));
		});
	}

	private void move(int by) {
		table.selected().ifPresent(r -> select(model.move(r.index(), by)));
	}

	private void duplicate() {
		table.selected().ifPresent(r -> select(model.duplicate(r.index())));
	}

	private void head(Composite page) {
		Composite head = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(6).spacing(8, 4).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		new Label(head, SWT.NONE).setText(Messages.architecture_name);
		name = new Text(head, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		name.addListener(SWT.FocusOut, e -> model.rename(name.getText()));
		name.addListener(SWT.DefaultSelection, e -> model.rename(name.getText()));
		size = choice(head, Messages.architecture_input, SIZES, 0);
		classes = choice(head, Messages.architecture_classes, CLASSES, 1);
	}

	private Combo choice(Composite head, String label, String[] items, int first) {
		new Label(head, SWT.NONE).setText(label);
		Combo combo = new Combo(head, SWT.READ_ONLY);
		combo.setItems(items);
		combo.select(first);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			model.input(Integer.parseInt(size.getText()), Integer.parseInt(classes.getText()));
			refresh();
		}));
		return combo;
	}
}
