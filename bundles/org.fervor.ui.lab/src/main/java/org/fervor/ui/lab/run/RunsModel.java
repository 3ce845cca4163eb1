package org.fervor.ui.lab.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.table.Column;
import org.fervor.ui.table.TableModel;

/** The runs of the workspace as a table. Knows no widget. */
final class RunsModel {

	private final TableModel<RunRow> rows = new TableModel<>(List.of(
			Column.text(Messages.runs_column_name, 24, RunRow::title),
			Column.text(Messages.runs_column_badge, 15, RunRow::badge),
			Column.text(Messages.runs_column_state, 11, RunRow::state),
			Column.text(Messages.runs_column_started, 18, RunRow::started),
			accuracy("CNN_1", "cnn1"), accuracy("CNN_2", "cnn2"), accuracy(Messages.runs_column_sum, "sum"), accuracy(Messages.runs_column_product, "product")),
			r -> r.folder().toString());

	TableModel<RunRow> rows() {
		return rows;
	}

	void show(List<RunRow> runs) {
		rows.rows(runs);
	}

	/** The newest run that has a report. */
	Optional<RunRow> newestReport() {
		return rows.rows().stream().filter(RunRow::finished).findFirst();
	}

	private static Column<RunRow> accuracy(String title, String id) {
		return Column.number(title, 9, r -> r.accuracy(id), a -> String.format(Locale.ROOT, "%.1f %%", 100 * a));
	}
}
