package org.fervor.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.AggregateConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.layer.cell.ColumnOverrideLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionProvider;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.util.GUIHelper;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.fervor.ui.look.Look;

/**
 * A table of records: rows are selected as a whole, a click on a header sorts, the colours follow the theme. A context menu is about the selected rows, so a right click beside
 * them selects the row it is on, or none.
 */
public final class RecordTable<R> {

	private static final String NUMBER = "number";
	private static final String PICTURE = "picture";
	private static final String ERROR = "error";
	private static final int PADDING = 8;
	/** Pixels per unit of weight that a column keeps where columns are shown and hidden. */
	private static final int LEAST = 5;

	private final TableModel<R> model;
	private final VisibleRows<R> rows;
	private final DataLayer body;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final TableHeader header;
	private final NatTable table;
	private final RowSelectionProvider<R> provider;
	private final ColumnOverrideLabelAccumulator labels;

	/** One row at a time can be selected. */
	public RecordTable(Composite parent, TableModel<R> model) {
		this(parent, model, false);
	}

	/** @param several whether several rows can be selected at once */
	public RecordTable(Composite parent, TableModel<R> model, boolean several) {
		this.model = model;
		rows = new VisibleRows<>(model);
		body = new DataLayer(rows);
		labels = new ColumnOverrideLabelAccumulator(body);
		body.setConfigLabelAccumulator(labels);
		selection = new SelectionLayer(body);
		RowSelectionModel<R> chosen = new RowSelectionModel<>(selection, rows, r -> model.key(r), several);
		selection.setSelectionModel(chosen);
		viewport = new ViewportLayer(selection);
		viewport.setRegionName("BODY");
		CompositeLayer layers = new CompositeLayer(1, 2);
		header = new TableHeader(model, viewport, selection);
		layers.setChildLayer("COLUMN_HEADER", header.layer(), 0, 0);
		layers.setChildLayer("BODY", viewport, 0, 1);
		table = new Themed(parent, layers);
		TableHeader.configure(table, selection);
		numbersRight();
		widths(i -> true);
		rowHeight(0);
		provider = new RowSelectionProvider<>(selection, rows, false);
		new NatTableContentTooltip(table, "BODY");
		table.addListener(SWT.MenuDetect, this::menu);
	}

	public NatTable control() {
		return table;
	}

	/** To be handed to the part's site, so that other parts follow the selection. */
	public ISelectionProvider selectionProvider() {
		return provider;
	}

	public Optional<R> selected() {
		IStructuredSelection now = (IStructuredSelection) provider.getSelection();
		@SuppressWarnings("unchecked")
		R row = (R) now.getFirstElement();
		return Optional.ofNullable(row);
	}

	/** All selected rows, in the order they are shown. */
	public List<R> selectedRows() {
		List<?> now = ((IStructuredSelection) provider.getSelection()).toList();
		return model.visible().stream().filter(now::contains).toList();
	}

	/** Selects these rows and no others, those that are visible. */
	public void select(List<R> several) {
		provider.setSelection(new StructuredSelection(several));
	}

	/** Selects a row and scrolls to it; nothing where it is not visible. */
	public void select(R row) {
		int index = rows.indexOfRowObject(row);
		if (index >= 0) {
			provider.setSelection(new StructuredSelection(row));
			viewport.doCommand(new ShowRowInViewportCommand(index));
		}
	}

	/** @param listener called with the selected row, or empty */
	public void onSelect(Consumer<Optional<R>> listener) {
		provider.addSelectionChangedListener(e -> listener.accept(selected()));
	}

	/** The menu key asks about what is selected, a mouse about what it is on; headers have no menu. */
	private void menu(Event e) {
		if (e.detail == SWT.MENU_KEYBOARD) {
			return;
		}
		int position = table.getRowPositionByY(table.toControl(e.x, e.y).y);
		if (position == 0) {
			e.doit = false;
			return;
		}
		R under = position < 0 ? null : rows.getRowObject(table.getRowIndexByPosition(position));
		if (under == null) {
			provider.setSelection(StructuredSelection.EMPTY);
		} else if (!selectedRows().contains(under)) {
			provider.setSelection(new StructuredSelection(under));
		}
	}

	/** @param listener called when a row is double-clicked, or Enter is pressed on it */
	public void onOpen(Consumer<R> listener) {
		table.addListener(SWT.MouseDoubleClick, e -> {
			if (e.button == 1 && table.getRowPositionByY(e.y) > 0) {
				selected().ifPresent(listener);
			}
		});
		table.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
				selected().ifPresent(listener);
			}
		});
	}

	/** Shows what the model now has. */
	public void refresh() {
		table.refresh();
	}

	/** Never makes columns narrower than this; where there is no room for all of them, the table scrolls sideways. @param letters for each column, about */
	public void leastWidths(int... letters) {
		GC gc = new GC(table);
		gc.setFont(JFaceResources.getDefaultFont());
		double letter = gc.getFontMetrics().getAverageCharacterWidth();
		gc.dispose();
		for (int i = 0; i < letters.length; i++) {
			body.setMinColumnWidth(i, GUIHelper.convertHorizontalDpiToPixel((int) Math.round(letter * letters[i])) + 2 * PADDING);
		}
	}

	/** Paints pictures into a column and makes rows high enough for them. */
	public void pictures(int column, int height, Function<R, Optional<Image>> picture) {
		labels.registerColumnOverrides(column, PICTURE);
		table.getConfigRegistry().registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new CellPictures<>(rows, picture), DisplayMode.NORMAL, PICTURE);
		rowHeight(height);
	}

	/** Marks rows in the colour of errors. */
	public void markErrors(Predicate<R> wrong) {
		AggregateConfigLabelAccumulator all = new AggregateConfigLabelAccumulator();
		all.add((cells, column, row) -> {
			R record = rows.getRowObject(row);
			if (record != null && wrong.test(record)) {
				cells.addLabelOnTop(ERROR);
			}
		}, labels);
		body.setConfigLabelAccumulator(all);
	}

	private void rowHeight(int least) {
		GC gc = new GC(table);
		gc.setFont(JFaceResources.getDefaultFont());
		// the table itself makes sizes larger where the system has larger fonts
		int text = GUIHelper.convertVerticalDpiToPixel(gc.getFontMetrics().getHeight()) + 8;
		gc.dispose();
		body.setDefaultRowHeight(Math.max(text, least));
		header.height(text + 2);
	}

	private void numbersRight() {
		List<Column<R>> columns = model.columns();
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).number()) {
				labels.registerColumnOverrides(i, NUMBER);
				header.label(i, NUMBER);
			}
		}
		Style right = new Style();
		right.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
		table.getConfigRegistry().registerConfigAttribute(CellConfigAttributes.CELL_STYLE, right, DisplayMode.NORMAL, NUMBER);
		table.getConfigRegistry().registerConfigAttribute(CellConfigAttributes.CELL_STYLE, right, DisplayMode.SELECT, NUMBER);
	}

	/** Shows columns, or hides them; at first all are shown. Where there is too little room for them, the table scrolls. @param shown by index */
	public void columns(IntPredicate shown) {
		for (int i = 0; i < model.columns().size(); i++) {
			body.setMinColumnWidth(i, shown.test(i) ? LEAST * Math.max(0, model.columns().get(i).weight()) : 0);
		}
		widths(shown);
		table.refresh();
	}

	private void widths(IntPredicate shown) {
		List<Column<R>> columns = model.columns();
		int sum = IntStream.range(0, columns.size()).filter(shown).map(i -> columns.get(i).weight()).filter(w -> w > 0).sum();
		body.setColumnPercentageSizing(true);
		for (int i = 0; i < columns.size(); i++) {
			int weight = shown.test(i) ? columns.get(i).weight() : 0;
			body.setColumnPercentageSizing(i, weight > 0);
			if (weight > 0) {
				body.setColumnWidthPercentageByPosition(i, 100.0 * weight / sum);
			} else {
				body.setColumnWidthByPosition(i, -weight);
			}
		}
	}

	/** A NatTable that changes its theme when the style sheet changes its background. */
	private static final class Themed extends NatTable {

		private Look applied;

		Themed(Composite parent, CompositeLayer layers) {
			super(parent, layers, false);
			Look.content(this);
		}

		@Override
		public void setBackground(Color colour) {
			super.setBackground(colour);
			Look look = Look.of(this);
			if (look != applied && getConfigRegistry() != null) {
				applied = look;
				Color cells = look == Look.DARK ? getBackground() : new Color(255, 255, 255);
				setTheme(TableLook.of(look, cells));
				Style wrong = new Style();
				wrong.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, look.error());
				wrong.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, look.errorPanel());
				getConfigRegistry().registerConfigAttribute(CellConfigAttributes.CELL_STYLE, wrong, DisplayMode.NORMAL, ERROR);
				getConfigRegistry().registerConfigAttribute(CellConfigAttributes.CELL_STYLE, wrong, DisplayMode.SELECT, ERROR);
			}
		}
	}
}
