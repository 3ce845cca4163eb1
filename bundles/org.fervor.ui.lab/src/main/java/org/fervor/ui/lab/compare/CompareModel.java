package org.fervor.ui.lab.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.metrics.Interval;
import org.fervor.core.metrics.RuleComparison.Outcome;
import org.fervor.experiment.compare.RunComparison;
import org.fervor.experiment.compare.RunComparison.Cell;
import org.fervor.experiment.compare.RunComparison.Difference;
import org.fervor.experiment.compare.RunComparison.PairedTest;
import org.fervor.experiment.compare.RunComparison.Row;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.table.Column;
import org.fervor.ui.table.TableModel;

/** A comparison as three tables with a column per run, and in one sentence. Knows no widget. */
final class CompareModel {

	private final RunComparison comparison;
	private final TableModel<Difference> differences;
	private final TableModel<Row> results;
	private final TableModel<PairedTest> tests;

	CompareModel(RunComparison comparison) {
		this.comparison = comparison;
		List<Column<Difference>> settings = new ArrayList<>(List.of(Column.text(Messages.compare_column_setting, 30, d -> name(d.key()))));
		List<Column<Row>> reached = new ArrayList<>(List.of(Column.text(Messages.summary_column_rule, 22, Row::title)));
		int share = Math.max(12, 78 / comparison.runs().size());
		for (int r = 0; r < comparison.runs().size(); r++) {
			int run = r;
			String title = comparison.runs().get(r).name();
			settings.add(Column.text(title, share, d -> d.values().get(run)));
			reached.add(new Column<>(title, share, true, row -> text(row.cells().get(run)), Comparator.comparingDouble(row -> value(row.cells().get(run)))));
		}
		differences = new TableModel<>(settings, Difference::key);
		differences.rows(comparison.differences());
		results = new TableModel<>(reached, Row::id);
		results.rows(comparison.results());
		tests = new TableModel<>(List.of(
				Column.text(Messages.compare_column_first, 24, PairedTest::first),
				Column.text(Messages.compare_column_second, 24, PairedTest::second),
				Column.number(Messages.compare_column_images, 8, t -> (double) t.images(), n -> String.valueOf(n.intValue())),
				Column.number(Messages.fusion_column_gain, 8, t -> 100 * t.gain(), v -> String.format(Locale.ROOT, "%+.1f", v)),
				Column.text(Messages.fusion_column_interval, 14, t -> interval(t.interval())),
				Column.text(Messages.compare_column_resampled, 12, PairedTest::groups),
				Column.number(Messages.compare_column_mcnemar, 11, PairedTest::correctedP, CompareModel::p)), t -> t.first() + "\n" + t.second());
		tests.rows(comparison.tests());
	}

	TableModel<Difference> differences() {
		return differences;
	}

	TableModel<Row> results() {
		return results;
	}

	TableModel<PairedTest> tests() {
		return tests;
	}

	/** Whether any difference is significant; intervals and p-values are corrected for the number of tests (Bonferroni). */
	String verdict() {
		if (comparison.tests().isEmpty()) {
			return Messages.compare_otherTests;
		}
		int tried = comparison.tests().size();
		List<PairedTest> standing = comparison.tests().stream().filter(t -> t.outcome() == Outcome.GAIN || t.outcome() == Outcome.LOSS).toList();
		if (standing.isEmpty()) {
			return NLS.bind(Messages.compare_nothingStands, tried);
		}
		PairedTest largest = standing.stream().max(Comparator.comparingDouble(t -> Math.abs(t.gain()))).orElseThrow();
		boolean second = largest.gain() > 0;
		return NLS.bind(Messages.compare_stands, new Object[] { second ? largest.second() : largest.first(), second ? largest.first() : largest.second(),
				String.format(Locale.ROOT, "%.1f", 100 * Math.abs(largest.gain())), largest.images(), standing.size(), tried });
	}

	/** What the numbers are worth: one badge where all runs have the same. */
	String badges() {
		List<String> badges = comparison.runs().stream().map(RunComparison.Column::badge).distinct().toList();
		return badges.size() == 1 ? badges.get(0) : NLS.bind(Messages.compare_badges, String.join(", ", badges));
	}

	/** "plan.settings.epochs" is "epochs" to a person. */
	static String name(String key) {
		return key.replaceFirst("^plan\\.settings\\.", "").replaceFirst("^plan\\.", "").replaceFirst("^provenance\\.", "");
	}

	private static String text(Cell cell) {
		return cell == null ? "" : String.format(Locale.ROOT, "%.1f %%%s, F1 %.1f %%", 100 * cell.accuracy(), Double.isNaN(cell.interval().low()) ? "" : " (" + interval(cell.interval()) + ")",
				100 * cell.macroF1());
	}

	private static double value(Cell cell) {
		return cell == null ? Double.NaN : cell.accuracy();
	}

	private static String interval(Interval interval) {
		return Double.isNaN(interval.low()) ? "" : String.format(Locale.ROOT, "%.1f \u2013 %.1f", 100 * interval.low(), 100 * interval.high());
	}

	private static String p(double p) {
		return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
	}
}
