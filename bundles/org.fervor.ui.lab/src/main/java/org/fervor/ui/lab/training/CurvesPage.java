package org.fervor.ui.lab.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.fervor.ui.chart.CurveChart;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.lab.training.TrainingModel.Options;

/** A chart per measure, beside each other or in two rows, and how their curves are drawn. */
final class CurvesPage extends Composite {

	private static final int SMOOTHEST = 98;
	private static final int TWO_ROWS = 420;

	private final TrainingModel model;
	private final Runnable changed;
	private final Map<CurveMeasure, CurveChart> charts = new EnumMap<>(CurveMeasure.class);
	private final Map<CurveMeasure, ToolItem> items = new EnumMap<>(CurveMeasure.class);
	private final Set<CurveMeasure> visible = EnumSet.of(CurveMeasure.LOSS, CurveMeasure.ACCURACY);
	private final Composite area;
	private ToolItem training;
	private ToolItem seeds;
	private ToolItem log;
	private Scale smoothing;
	private Label weight;

	/** @param changed called after the user chose how curves are drawn */
	CurvesPage(Composite parent, TrainingModel model, Runnable changed) {
		super(parent, SWT.NONE);
		this.model = model;
		this.changed = changed;
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
		bar();
		area = new Composite(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(area);
		for (CurveMeasure measure : CurveMeasure.values()) {
			CurveChart chart = new CurveChart(area, "", Messages.training_epoch, measure.title());
			chart.legend(false);
			chart.setToolTipText(null);
			charts.put(measure, chart);
			GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(chart);
		}
		charts.forEach((m, chart) -> chart.pointer().onRead(x -> charts.forEach((other, beside) -> {
			if (other != m) {
				beside.pointer().read(x);
			}
		})));
		area.addListener(SWT.Resize, e -> arrange());
		measures(visible);
		options(model.options());
	}

	CurveChart chart(CurveMeasure measure) {
		return charts.get(measure);
	}

	/** What is on the screen. */
	Set<CurveMeasure> measures() {
		return EnumSet.copyOf(visible);
	}

	/** Shows these measures; at least one stays. */
	void measures(Set<CurveMeasure> shown) {
		List<CurveMeasure> chosen = new ArrayList<>(shown);
		visible.clear();
		visible.addAll(chosen.isEmpty() ? List.of(CurveMeasure.LOSS) : chosen);
		items.forEach((m, item) -> item.setSelection(visible.contains(m)));
		arrange();
		refresh();
	}

	/** Draws curves in this way from now on. */
	void options(Options chosen) {
		model.options(chosen);
		training.setSelection(chosen.training());
		seeds.setSelection(chosen.seeds());
		log.setSelection(chosen.log());
		smoothing.setSelection((int) Math.round(100 * chosen.smoothing()));
		weight.setText(chosen.smoothing() == 0 ? Messages.training_noSmoothing : String.format(Locale.ROOT, "%.2f", chosen.smoothing()));
		charts.forEach((m, chart) -> {
			if (m.positive()) {
				chart.log(chosen.log());
			}
		});
	}

	/** Draws what the model now has, of what is on the screen. */
	void refresh() {
		visible.forEach(m -> charts.get(m).show(model.curves(m)));
	}

	/** Everything again, in all charts. */
	void resetZoom() {
		charts.values().forEach(c -> c.pointer().all());
	}

	@Override
	public boolean setFocus() {
		return visible.stream().findFirst().map(m -> charts.get(m).setFocus()).orElse(false);
	}

	private void bar() {
		Composite bar = new Composite(this, SWT.NONE);
		RowLayout row = new RowLayout();
		row.center = true;
		row.spacing = 8;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.marginLeft = 0;
		bar.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(bar);
		ToolBar what = new ToolBar(bar, SWT.FLAT);
		for (CurveMeasure measure : CurveMeasure.values()) {
			items.put(measure, toggle(what, measure.label(), NLS.bind(Messages.training_measureTip, measure.title()), this::chosen));
		}
		ToolBar how = new ToolBar(bar, SWT.FLAT);
		training = toggle(how, Messages.training_showTraining, Messages.training_showTrainingTip, this::restyle);
		seeds = toggle(how, Messages.training_showSeeds, Messages.training_showSeedsTip, this::restyle);
		log = toggle(how, Messages.training_log, Messages.training_logTip, this::restyle);
		Composite smooth = new Composite(bar, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(smooth);
		new Label(smooth, SWT.NONE).setText(Messages.training_smoothing);
		smoothing = new Scale(smooth, SWT.HORIZONTAL);
		smoothing.setMaximum(SMOOTHEST);
		smoothing.setPageIncrement(10);
		smoothing.setToolTipText(Messages.training_smoothingTip);
		GridDataFactory.swtDefaults().hint(110, SWT.DEFAULT).applyTo(smoothing);
		smoothing.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> restyle()));
		weight = new Label(smooth, SWT.NONE);
		weight.setText(Messages.training_noSmoothing);
		GridDataFactory.swtDefaults().hint(weight.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT).applyTo(weight);
	}

	private ToolItem toggle(ToolBar bar, String text, String tip, Runnable action) {
		ToolItem item = new ToolItem(bar, SWT.CHECK);
		item.setText(" " + text + " ");
		item.setToolTipText(tip);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return item;
	}

	private void chosen() {
		Set<CurveMeasure> chosen = EnumSet.noneOf(CurveMeasure.class);
		items.forEach((m, item) -> {
			if (item.getSelection()) {
				chosen.add(m);
			}
		});
		measures(chosen);
		changed.run();
	}

	private void restyle() {
		options(new Options(smoothing.getSelection() / 100.0, training.getSelection(), seeds.getSelection(), log.getSelection()));
		changed.run();
	}

	private void arrange() {
		int count = visible.size();
		int columns = count == 4 && area.getSize().y > TWO_ROWS ? 2 : count;
		GridLayoutFactory.fillDefaults().numColumns(columns).equalWidth(true).spacing(6, 4).applyTo(area);
		charts.forEach((m, chart) -> {
			boolean shown = visible.contains(m);
			((GridData) chart.getLayoutData()).exclude = !shown;
			chart.setVisible(shown);
		});
		area.layout(true, true);
	}
}
