package org.fervor.ui.table;

import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;

/** What NatTable asks for: the model's visible rows, cell by cell. */
final class VisibleRows<R> implements IRowDataProvider<R> {

	private final TableModel<R> model;

	VisibleRows(TableModel<R> model) {
		this.model = model;
	}

	@Override
	public Object getDataValue(int column, int row) {
		return model.columns().get(column).text().apply(model.visible().get(row));
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		throw new UnsupportedOperationException("the table is not edited in place");
	}

	@Override
	public int getColumnCount() {
		return model.columns().size();
	}

	@Override
	public int getRowCount() {
		return model.visible().size();
	}

	@Override
	public R getRowObject(int row) {
		return row < 0 || row >= model.visible().size() ? null : model.visible().get(row);
	}

	@Override
	public int indexOfRowObject(R row) {
		return model.visible().indexOf(row);
	}
}
