package org.fervor.ui.lab.run;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.table.Column;
import org.fervor.ui.table.TableModel;

/** The runs of the workspace as a table. Knows no widget. */
final class RunsModel {

	private final TableModel<RunRow> rows = new TableModel<>(List.of(
			Column.text(Messages.runs_column_name, 18, RunRow::title),
			Column.text(Messages.runs_column_state, 8, RunRow::state),
			new Column<>(Messages.runs_column_accuracy, 17, true, RunRow::accuracyText, Comparator.comparing(RunRow::accuracy)),
			Column.number(Messages.runs_column_macroF1, 9, RunRow::macroF1, f -> String.format(Locale.ROOT, "%.1f %%", 100 * f)),
			Column.text(Messages.runs_column_badge, 14, RunRow::badge),
			Column.text(Messages.runs_column_data, 10, RunRow::dataset),
			Column.text(Messages.runs_column_networks, 15, RunRow::networks),
			Column.number(Messages.runs_column_seed, 5, r -> (double) r.seed(), n -> String.valueOf(n.longValue())),
			Column.text(Messages.runs_column_started, 12, RunRow::started)),
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

	/** What is shown, as a table for other programs. */
	String csv() {
		StringBuilder text = new StringBuilder(line(rows.columns().stream().map(Column::title).toList()));
		rows.visible().forEach(r -> text.append(line(rows.columns().stream().map(c -> c.text().apply(r)).toList())));
		return text.toString();
	}

	private static String line(List<String> cells) {
		return cells.stream().map(c -> c.matches("[^,\"\n]*") ? c : '"' + c.replace("\"", "\"\"") + '"').collect(Collectors.joining(",", "", "\n"));
	}
}
