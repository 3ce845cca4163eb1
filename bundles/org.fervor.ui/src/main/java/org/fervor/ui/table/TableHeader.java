package org.fervor.ui.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.ColumnOverrideLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;

/** The header row of a {@link RecordTable}: titles, sorted by a click. */
final class TableHeader {

	private final DataLayer data;
	private final ColumnOverrideLabelAccumulator labels;
	private final SortHeaderLayer<?> layer;

	TableHeader(TableModel<?> model, ViewportLayer viewport, SelectionLayer selection) {
		data = new DataLayer(new Titles(model));
		labels = new ColumnOverrideLabelAccumulator(data);
		data.setConfigLabelAccumulator(labels);
		layer = new SortHeaderLayer<>(new ColumnHeaderLayer(data, viewport, selection), new HeaderSort(model));
	}

	/** Gives the title of a column a label of its own. */
	void label(int column, String label) {
		labels.registerColumnOverrides(column, label);
	}

	ILayer layer() {
		return layer;
	}

	void height(int pixels) {
		data.setDefaultRowHeight(pixels);
	}

	/** What every record table has: whole rows selected, sorting by one click. */
	static void configure(NatTable table, SelectionLayer selection) {
		selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(new SingleClickSortConfiguration());
		table.configure();
	}

	private record Titles(TableModel<?> model) implements IDataProvider {

		@Override
		public Object getDataValue(int column, int row) {
			return model.columns().get(column).title();
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("titles stay");
		}

		@Override
		public int getColumnCount() {
			return model.columns().size();
		}

		@Override
		public int getRowCount() {
			return 1;
		}
	}
}
