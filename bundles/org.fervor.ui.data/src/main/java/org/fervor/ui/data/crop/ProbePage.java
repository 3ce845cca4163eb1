package org.fervor.ui.data.crop;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.CropProbe;
import org.fervor.ui.chart.SpreadCanvas;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.form.ParameterForm;

/** How much the answer of a run's networks depends on the crop of the face beside: a run to choose, how much to vary, and the spread of each class's score. */
final class ProbePage {

	/** How much is varied; the same variants each time. */
	private static final List<Parameter<?>> SHOWN = List.of(CropProbe.MARGIN, CropProbe.ROLL, CropProbe.LANDMARKS, CropProbe.VARIANTS);

	private final Composite root;
	private final Combo run;
	private final Label verdict;
	private final SpreadCanvas chart;
	private final ParameterForm form;
	private List<Path> runs = List.of();
	private Settings settings = Settings.defaults();

	/** @param changed called when another run is chosen, or something is varied otherwise @param again called when the runs are to be looked for again */
	ProbePage(Composite parent, Runnable changed, Runnable again) {
		// no class of its own: the style sheet gives plain composites the background of their part
		root = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 6).numColumns(3).applyTo(root);
		new Label(root, SWT.NONE).setText(Messages.probe_run);
		run = new Combo(root, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(100, SWT.DEFAULT).applyTo(run);
		run.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed.run()));
		Button refresh = new Button(root, SWT.PUSH);
		refresh.setText(Messages.probe_refresh);
		refresh.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> again.run()));
		verdict = new Label(root, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(120, SWT.DEFAULT).applyTo(verdict);
		chart = new SpreadCanvas(root);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(160, 150).applyTo(chart);
		Composite body = new Composite(root, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(body);
		form = new ParameterForm(body, SHOWN, (parameter, value) -> {
			Settings before = settings;
			settings = with(settings, parameter, value);
			if (!settings.equals(before)) {
				changed.run();
			}
		});
		form.show(p -> text(settings, p));
		say(Messages.probe_hint);
	}

	Composite control() {
		return root;
	}

	/** Runs to choose from; what was chosen stays chosen where it can. */
	void runs(List<Path> found) {
		Optional<Path> before = chosen();
		runs = List.copyOf(found);
		run.setItems(runs.stream().map(r -> r.getParent().getFileName() + "/" + r.getFileName()).toArray(String[]::new));
		before.map(runs::indexOf).filter(i -> i >= 0).ifPresent(run::select);
		if (runs.isEmpty()) {
			say(Messages.probe_noRuns);
		} else if (chosen().isEmpty()) {
			say(Messages.probe_hint);
		}
	}

	/** The runs that can be chosen. */
	List<Path> runs() {
		return runs;
	}

	void choose(int index) {
		run.select(index);
	}

	/** Whose networks are asked; empty before one was chosen. */
	Optional<Path> chosen() {
		return run.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(runs.get(run.getSelectionIndex()));
	}

	/** How much to vary. */
	Settings settings() {
		return settings;
	}

	void say(String sentence) {
		verdict.setText(sentence);
		root.layout();
	}

	void clear(String sentence) {
		chart.show(List.of());
		say(sentence);
	}

	/** @param remark behind the verdict; may be empty */
	void show(CropProbe.Result result, String remark) {
		chart.show(result.classes().stream().map(c -> new SpreadCanvas.Spread(c.label(), c.plain(), c.mean(), c.deviation(), c.least(), c.most(), c.label().equals(result.label()))).toList());
		CropProbe.Spread winner = result.winner();
		say(NLS.bind(Messages.probe_verdict, new Object[] { result.label(), String.format(Locale.ROOT, "%.2f", winner.plain()), String.format(Locale.ROOT, "%.2f", winner.mean()),
				String.format(Locale.ROOT, "%.2f", winner.deviation()), Math.round(100 * result.flipped()), result.variants() }) + (remark.isEmpty() ? "" : ". " + remark));
	}

	SpreadCanvas chart() {
		return chart;
	}

	private static <T> Settings with(Settings settings, Parameter<T> parameter, String value) {
		return settings.with(parameter, parameter.parse(value));
	}

	private static <T> String text(Settings settings, Parameter<T> parameter) {
		return parameter.format(settings.get(parameter));
	}
}
