package org.fervor.ui.lab.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.fervor.experiment.QueueEntry;
import org.fervor.experiment.QueueEntry.State;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.lab.run.Durations;
import org.fervor.ui.table.Column;
import org.fervor.ui.table.TableModel;

/** The queue as a table, and how long it will take. Knows no widget. */
final class QueueModel {

	private final TableModel<QueueRow> rows = new TableModel<>(List.of(
			Column.number(Messages.queue_column_place, 6, r -> (double) r.place(), n -> String.valueOf(n.intValue())),
			Column.text(Messages.queue_column_experiment, 26, QueueRow::experiment),
			Column.text(Messages.queue_column_settings, 34, QueueRow::settings),
			Column.text(Messages.queue_column_state, 20, QueueRow::state),
			Column.number(Messages.queue_column_left, 14, QueueRow::seconds, Durations::text)), QueueRow::key);
	private boolean active;
	private String problem = "";

	TableModel<QueueRow> rows() {
		return rows;
	}

	/**
	 * Shows the queue.
	 *
	 * @param working whether this workbench works on it
	 * @param why     it stopped working by itself; empty where it did not
	 * @param left    predicts how long an entry takes from now, in seconds
	 */
	void show(List<QueueEntry> entries, boolean working, String why, Function<QueueEntry, OptionalDouble> left) {
		active = working;
		problem = why;
		List<QueueRow> shown = new ArrayList<>();
		for (QueueEntry entry : entries) {
			shown.add(new QueueRow(shown.size() + 1, entry, working, entry.state() == State.WAITING || entry.state() == State.RUNNING || entry.state() == State.INTERRUPTED ? left.apply(entry) : OptionalDouble.empty()));
		}
		rows.rows(shown);
	}

	/** How many have not had their turn. */
	int open() {
		return (int) rows.rows().stream().filter(r -> r.mayPause()).count();
	}

	/** Whether there is something to do, and nobody does it. */
	boolean mayStart() {
		return !active && !elsewhere() && open() > 0;
	}

	/** Whether another program works on it: an entry that no program works on is not called running. */
	private boolean elsewhere() {
		return !active && rows.rows().stream().anyMatch(r -> r.entry().state() == State.RUNNING);
	}

	boolean working() {
		return active;
	}

	/** What the queue does, in one line. */
	String status() {
		if (!problem.isEmpty()) {
			return problem;
		}
		if (open() == 0) {
			return rows.rows().isEmpty() ? "" : Messages.queue_nothingLeft;
		}
		List<QueueRow> todo = rows.rows().stream().filter(r -> r.mayPause()).toList();
		String counted = NLS.bind(active ? Messages.queue_working : elsewhere() ? Messages.queue_workingElsewhere : Messages.queue_idle, todo.size());
		boolean known = todo.stream().allMatch(r -> r.left().isPresent());
		return known ? NLS.bind(Messages.training_left, counted, Durations.text(todo.stream().mapToDouble(QueueRow::seconds).sum())) : counted;
	}
}
