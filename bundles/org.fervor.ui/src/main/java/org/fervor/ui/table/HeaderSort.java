package org.fervor.ui.table;

import java.util.Comparator;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.fervor.ui.table.TableModel.Direction;

/** Lets clicks on NatTable's header sort a {@link TableModel}. */
final class HeaderSort implements ISortModel {

	private final TableModel<?> model;

	HeaderSort(TableModel<?> model) {
		this.model = model;
	}

	@Override
	public List<Integer> getSortedColumnIndexes() {
		return model.direction() == Direction.NONE ? List.of() : List.of(model.sortColumn());
	}

	@Override
	public boolean isColumnIndexSorted(int column) {
		return model.direction() != Direction.NONE && model.sortColumn() == column;
	}

	@Override
	public SortDirectionEnum getSortDirection(int column) {
		if (!isColumnIndexSorted(column)) {
			return SortDirectionEnum.NONE;
		}
		return model.direction() == Direction.UP ? SortDirectionEnum.ASC : SortDirectionEnum.DESC;
	}

	@Override
	public int getSortOrder(int column) {
		return isColumnIndexSorted(column) ? 0 : -1;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public List<Comparator> getComparatorsForColumnIndex(int column) {
		return List.of(model.columns().get(column).order());
	}

	@Override
	public Comparator<?> getColumnComparator(int column) {
		return model.columns().get(column).order();
	}

	@Override
	public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
		model.sort(column, switch (direction) {
			case ASC -> Direction.UP;
			case DESC -> Direction.DOWN;
			case NONE -> Direction.NONE;
		});
	}

	@Override
	public void clear() {
		model.sort(0, Direction.NONE);
	}
}
