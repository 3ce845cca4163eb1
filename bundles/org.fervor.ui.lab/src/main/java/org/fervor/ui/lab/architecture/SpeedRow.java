package org.fervor.ui.lab.architecture;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.experiment.speed.SpeedCalibration;
import org.fervor.experiment.speed.TrainingSpeed;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Look;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

/** The row under the pages: what the whole network costs, or what is wrong with it, and how fast this machine would train it. */
final class SpeedRow {

	/** Training faces of an epoch of the sample experiment: half of its 364 pictures, each with its 17 variants. */
	static final int SAMPLE_EPOCH = 182 * 18;

	private final Composite row;
	private final Link totals;
	private final Label speed;
	private final Link measure;
	private final Tasks tasks;
	private final SpeedCalibration calibration;
	private Optional<TrainingSpeed> measured = Optional.empty();
	private Optional<Totals> shown = Optional.empty();
	private boolean busy;

	/**
	 * @param cache where the measurement is kept
	 * @param wrong called when what is wrong is clicked
	 */
	SpeedRow(Composite parent, ComputeService compute, Path cache, Runnable wrong) {
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 5).spacing(16, 2).applyTo(row);
		totals = new Link(row, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(totals);
		totals.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> wrong.run()));
		speed = new Label(row, SWT.NONE);
		measure = new Link(row, SWT.NONE);
		measure.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> measure()));
		tasks = new Tasks(row);
		calibration = new SpeedCalibration(compute, cache);
		busy = true;
		tasks.quick(Messages.speed_reading, p -> calibration.kept(), new Outcome<Optional<TrainingSpeed>>() {
			@Override
			public void done(Optional<TrainingSpeed> kept) {
				busy = false;
				measured = kept;
				say();
			}

			@Override
			public void failed(String message) {
				busy = false;
				say();
			}
		});
	}

	Composite control() {
		return row;
	}

	/** @param problem what is wrong; empty where nothing is */
	void show(Optional<Totals> costs, String problem) {
		shown = costs;
		totals.setText(costs.map(SpeedRow::words).orElse("<a>" + problem.replace("&", "&&") + "</a>"));
		totals.setForeground(costs.isPresent() ? null : Look.of(row).error());
		totals.setLinkForeground(Look.of(row).error());
		totals.setToolTipText(costs.map(t -> NLS.bind(Messages.architecture_totalsTip, TrainingParameters.BATCH.defaultValue())).orElse(Messages.architecture_problemTip));
		say();
	}

	String words() {
		return totals.getText();
	}

	/** What is said about speed; empty while nothing is known. */
	String speed() {
		return speed.getText();
	}

	private static String words(Totals costs) {
		int batch = TrainingParameters.BATCH.defaultValue();
		return NLS.bind(Messages.architecture_totals,
				new Object[] { Figures.grouped(costs.parameters()), Figures.bytes(costs.weights()), Figures.rounded(costs.multiplyAdds()), Figures.bytes(costs.training(batch)), batch });
	}

	/** Measures how fast this machine trains, and says what that means. */
	void measure() {
		busy = true;
		speed.setText(Messages.speed_measuring);
		measure.setText("");
		arrange();
		tasks.start(Messages.speed_job, calibration::measure, new Outcome<TrainingSpeed>() {
			@Override
			public void done(TrainingSpeed result) {
				busy = false;
				measured = Optional.of(result);
				say();
			}

			@Override
			public void failed(String message) {
				busy = false;
				say();
				speed.setText(message);
				arrange();
			}

			@Override
			public void cancelled() {
				busy = false;
				say();
			}
		});
	}

	private void arrange() {
		// the texts have other widths now: asking for the row's layout alone would keep those it remembers
		speed.requestLayout();
		measure.requestLayout();
		totals.requestLayout();
	}

	private void say() {
		if (busy) {
			return;
		}
		int batch = TrainingParameters.BATCH.defaultValue();
		Optional<Double> rate = measured.flatMap(m -> shown.map(t -> m.imagesPerSecond(t.shape(), batch)));
		speed.setText(rate.map(r -> NLS.bind(Messages.speed_estimate, Figures.digits(r), duration(SAMPLE_EPOCH / r))).orElse(""));
		speed.setToolTipText(rate.map(r -> NLS.bind(Messages.speed_estimateTip, batch, Figures.grouped(SAMPLE_EPOCH))).orElse(null));
		measure.setText(measured.isPresent() ? Messages.speed_again : shown.isPresent() ? Messages.speed_measure : "");
		measure.setToolTipText(Messages.speed_measureTip);
		arrange();
	}

	private static String duration(double seconds) {
		return String.format(Locale.ROOT, seconds < 600 ? "%.1f min" : "%.0f min", seconds / 60);
	}
}
