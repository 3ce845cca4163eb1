package org.fervor.ui.lab.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fervor.ui.help.HelpTopic;
import org.fervor.ui.lab.architecture.Comparison.Kind;
import org.fervor.ui.lab.architecture.Comparison.Row;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.look.Look;

/** Two networks side by side, layer by layer; what differs stands out. Does not block the window. */
public final class CompareDialog extends Dialog implements HelpTopic {

	private static final List<Integer> SIZES = List.of(48, 64, 96);
	private static final int CLASSES = 7;

	private final List<ComparedNetwork> networks;
	private final int first;
	private final int second;
	private int size;
	private boolean onlyDifferences;
	private Combo left;
	private Combo right;
	private Label verdict;
	private Composite totals;
	private TableViewer table;
	private List<Row> rows = List.of();

	/**
	 * @param networks that can be chosen; at least two
	 * @param first    place of the one at the left
	 * @param second   place of the one at the right
	 * @param size     of the input, pixels
	 */
	CompareDialog(Shell shell, List<ComparedNetwork> networks, int first, int second, int size) {
		super(shell);
		this.networks = List.copyOf(networks);
		this.first = first;
		this.second = second;
		this.size = size;
		setShellStyle(SWT.SHELL_TRIM | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	@Override
	public String helpTopic() {
		return "org.fervor.ui.lab.compareArchitectures";
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.compare_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		Point natural = super.getInitialSize();
		return new Point(Math.max(natural.x, 900), Math.max(natural.y, 620));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite head = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(10, 6).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		left = combo(head, first);
		new Label(head, SWT.NONE).setText(Messages.compare_with);
		right = combo(head, second);
		new Label(head, SWT.NONE).setText(Messages.architecture_input);
		Combo sizes = new Combo(head, SWT.READ_ONLY);
		List<Integer> offered = new ArrayList<>(SIZES);
		if (!offered.contains(size)) {
			offered.add(size);
		}
		sizes.setItems(offered.stream().map(String::valueOf).toArray(String[]::new));
		sizes.setText(String.valueOf(size));
		sizes.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			size = Integer.parseInt(sizes.getText());
			refresh();
		}));
		verdict = new Label(area, SWT.WRAP);
		verdict.setFont(Fonts.bold(verdict));
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(verdict);
		totals = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(24, 3).applyTo(totals);
		table(area);
		Button only = new Button(area, SWT.CHECK);
		Look.check(only);
		only.setText(Messages.compare_only);
		only.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			onlyDifferences = only.getSelection();
			refresh();
		}));
		refresh();
		return area;
	}

	/** What is shown, for a test: rows in order. */
	public int rows() {
		return table.getTable().getItemCount();
	}

	/** The sentence over the table. */
	public String verdict() {
		return verdict.getText();
	}

	/** Chooses the network at the right. */
	public void against(String label) {
		right.setText(label);
		refresh();
	}

	private Combo combo(Composite head, int chosen) {
		Combo combo = new Combo(head, SWT.READ_ONLY);
		combo.setItems(networks.stream().map(ComparedNetwork::label).toArray(String[]::new));
		combo.select(chosen);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> refresh()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private void table(Composite area) {
		Composite body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(700, 300).applyTo(body);
		TableColumnLayout layout = new TableColumnLayout();
		body.setLayout(layout);
		table = new TableViewer(body, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.getTable().setHeaderVisible(true);
		table.getTable().setLinesVisible(true);
		column(layout, Messages.architecture_column_layer, 30, SWT.LEFT, r -> r.left(), CompareDialog::layer);
		column(layout, Messages.architecture_column_output, 12, SWT.LEFT, r -> r.left(), CompareDialog::output);
		column(layout, Messages.architecture_column_parameters, 12, SWT.RIGHT, r -> r.left(), CompareDialog::parameters);
		column(layout, "", 2, SWT.CENTER, r -> Optional.empty(), n -> "");
		column(layout, Messages.architecture_column_layer, 30, SWT.LEFT, r -> r.right(), CompareDialog::layer);
		column(layout, Messages.architecture_column_output, 12, SWT.LEFT, r -> r.right(), CompareDialog::output);
		column(layout, Messages.architecture_column_parameters, 12, SWT.RIGHT, r -> r.right(), CompareDialog::parameters);
	}

	private void column(TableColumnLayout layout, String title, int weight, int style, Function<Row, Optional<LayerNode>> half, Function<LayerNode, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, style);
		column.getColumn().setText(title);
		boolean output = title.equals(Messages.architecture_column_output);
		GC gc = new GC(table.getTable());
		int least = gc.textExtent(output ? "12×12×2048" : title).x + (title.isEmpty() ? 8 : 18);
		gc.dispose();
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, least, true));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return half.apply((Row) element).map(text).orElse("");
			}

			@Override
			public Color getBackground(Object element) {
				Row row = (Row) element;
				Look look = Look.of(table.getTable());
				Color paper = table.getTable().getBackground();
				return switch (row.kind()) {
					case SAME -> output && !row.sameOutput() ? Look.mix(paper, look.series(7), 0.18) : null;
					case SETTINGS -> Look.mix(paper, look.series(7), 0.3);
					case ALONE -> half.apply(row).isPresent() ? Look.mix(paper, row.left().isPresent() ? look.series(0) : look.series(1), 0.25) : null;
				};
			}

			@Override
			public Color getForeground(Object element) {
				return half.apply((Row) element).filter(n -> n.wrong().isPresent()).isPresent() ? Look.of(table.getTable()).error() : null;
			}
		});
	}

	private static String layer(LayerNode node) {
		return node.number() + "  " + node.kind() + ": " + node.wrong().map(LayerNode::problem).orElse(node.values());
	}

	private static String output(LayerNode node) {
		return node.cost().map(c -> c.output().toString()).orElse("");
	}

	private static String parameters(LayerNode node) {
		return node.cost().map(c -> Figures.grouped(c.parameters())).orElse("");
	}

	private void refresh() {
		ComparedNetwork a = networks.get(left.getSelectionIndex());
		ComparedNetwork b = networks.get(right.getSelectionIndex());
		rows = Comparison.rows(a.nodes(size, CLASSES), b.nodes(size, CLASSES));
		long differing = Comparison.differences(rows);
		verdict.setText(differing == 0 ? Messages.compare_same : NLS.bind(Messages.compare_differ, differing, rows.size()));
		totals(a, b);
		table.setInput(onlyDifferences ? rows.stream().filter(r -> r.kind() != Kind.SAME || !r.sameOutput()).toList() : rows);
		totals.getParent().layout(true, true);
	}

	private void totals(ComparedNetwork a, ComparedNetwork b) {
		for (Control control : totals.getChildren()) {
			control.dispose();
		}
		Optional<Totals> first = a.totals(size, CLASSES);
		Optional<Totals> second = b.totals(size, CLASSES);
		line("", a.label(), b.label(), "", true);
		line(Messages.architecture_column_parameters, first, second, Totals::parameters, Figures::grouped);
		line(Messages.compare_multiplyAdds, first, second, Totals::multiplyAdds, Figures::rounded);
		line(Messages.compare_memory, first, second, t -> t.training(8), Figures::bytes);
	}

	private void line(String title, Optional<Totals> a, Optional<Totals> b, ToLongFunction<Totals> value, Function<Long, String> text) {
		Function<Optional<Totals>, String> words = t -> t.map(value::applyAsLong).map(text).orElse(Messages.compare_broken);
		boolean both = a.isPresent() && b.isPresent();
		line(title, words.apply(a), words.apply(b), both ? "× " + Figures.digits((double) value.applyAsLong(b.get()) / value.applyAsLong(a.get())) : "", false);
	}

	private void line(String title, String a, String b, String ratio, boolean bold) {
		for (String text : List.of(title, a, b, ratio)) {
			Label label = new Label(totals, SWT.NONE);
			label.setText(text.replace("&", "&&"));
			if (bold) {
				label.setFont(Fonts.bold(label));
			}
		}
	}
}
