package org.fervor.ui.lab.run;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.ConfusionMatrix;
import org.fervor.experiment.RunSummary;
import org.fervor.ui.chart.MatrixCanvas;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.table.Column;
import org.fervor.ui.table.RecordTable;
import org.fervor.ui.table.TableModel;

/** What came out of a run: networks and rules side by side, and classes and confusions of the selected one. */
final class SummaryPage extends Composite {

	private final TableModel<RunSummary.Result> results = new TableModel<>(List.of(
			Column.text(Messages.summary_column_rule, 34, RunSummary.Result::title),
			Column.number(Messages.summary_accuracy, 22, RunSummary.Result::accuracy, SummaryPage::percent),
			Column.number(Messages.summary_macroF1, 22, RunSummary.Result::macroF1, SummaryPage::percent),
			Column.number(Messages.summary_balanced, 22, RunSummary.Result::balancedAccuracy, SummaryPage::percent)), RunSummary.Result::id);
	private final TableModel<RunSummary.ClassResult> classes = new TableModel<>(List.of(
			Column.text(Messages.summary_class, 28, RunSummary.ClassResult::label),
			Column.number(Messages.summary_precision, 18, RunSummary.ClassResult::precision, SummaryPage::percent),
			Column.number(Messages.summary_recall, 18, RunSummary.ClassResult::recall, SummaryPage::percent),
			Column.number(Messages.summary_f1, 18, RunSummary.ClassResult::f1, SummaryPage::percent),
			Column.number(Messages.summary_support, 18, c -> (double) c.support(), n -> String.valueOf(n.intValue()))), RunSummary.ClassResult::label);
	private final Label title;
	private final Label badge;
	private final Label facts;
	private final RecordTable<RunSummary.Result> resultTable;
	private final RecordTable<RunSummary.ClassResult> classTable;
	private final MatrixCanvas matrix;
	private LabelSet labels = LabelSet.SEVEN;

	SummaryPage(Composite parent) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 6).applyTo(this);
		title = line();
		title.setFont(Fonts.headline(title));
		badge = line();
		badge.setFont(Fonts.bold(badge));
		facts = line();
		SashForm sash = new SashForm(this, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(sash);
		SashForm tables = new SashForm(sash, SWT.VERTICAL);
		resultTable = new RecordTable<>(tables, results);
		classTable = new RecordTable<>(tables, classes);
		tables.setWeights(50, 50);
		matrix = new MatrixCanvas(sash);
		matrix.axes(Messages.summary_matrix_true, Messages.summary_matrix_predicted);
		sash.setWeights(55, 45);
		resultTable.onSelect(chosen -> chosen.ifPresent(this::show));
	}

	/** @param cautions what a reader must know before believing the numbers */
	void show(RunSummary summary, List<String> cautions) {
		title.setText(summary.name());
		badge.setText(NLS.bind(Messages.badge_tip, summary.badge().label(), summary.badge().meaning()));
		facts.setText(summary.protocol() + "\n" + NLS.bind(Messages.summary_data, new Object[] { summary.faces(), summary.labels().size(), summary.subjects(),
				summary.train(), summary.test(), String.format(Locale.ROOT, "%.1f", 100 * summary.chance()) })
				+ String.join("", cautions.stream().map(c -> "\n\u26a0 " + c).toList()));
		labels = LabelSet.of(summary.labels().stream().map(l -> Expression.named(l).orElseThrow()).toArray(Expression[]::new));
		results.rows(summary.results());
		resultTable.refresh();
		layout(true, true);
		summary.results().stream().findFirst().ifPresent(resultTable::select);
	}

	private void show(RunSummary.Result result) {
		classes.rows(result.classes());
		classTable.refresh();
		matrix.show(new ConfusionMatrix(labels, result.confusion()));
	}

	private Label line() {
		Label label = new Label(this, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private static String percent(double part) {
		return String.format(Locale.ROOT, "%.1f %%", 100 * part);
	}
}
