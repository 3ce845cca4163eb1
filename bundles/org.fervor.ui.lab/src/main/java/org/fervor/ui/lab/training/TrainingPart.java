package org.fervor.ui.lab.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.fervor.experiment.MetricsRow;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.chart.CurveChart;
import org.fervor.ui.lab.run.RunDesk;
import org.fervor.ui.lab.run.RunPlaces;
import org.fervor.ui.lab.run.RunRow;
import org.fervor.ui.lab.run.RunsPart;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/** Draws loss and accuracy of a run over its epochs: of the one selected in Runs, or of the one that was started last. */
public final class TrainingPart extends ViewPart {

	public static final String ID = "org.fervor.ui.lab.training";

	/** What was read of a run. */
	private record Reading(RunRow row, List<MetricsRow> metrics) {
	}

	private final RunDesk desk;
	private final Runnable onRuns = this::reloadSoon;
	private final ISelectionListener follower = this::selected;
	private Optional<Path> chosen = Optional.empty();
	private int runningBefore;
	private boolean loading;
	private Tasks tasks;
	private PartBody body;
	private Composite page;
	private Label title;
	private CurveChart loss;
	private CurveChart accuracy;

	@Inject
	public TrainingPart(RunDesk desk) {
		this.desk = desk;
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new PartBody(parent);
		tasks = new Tasks(body);
		body.say(Messages.training_emptyTitle, Messages.training_empty);
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(page);
		title = new Label(page, SWT.NONE);
		title.setFont(Fonts.bold(title));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		SashForm sash = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(sash);
		loss = new CurveChart(sash, "", Messages.training_epoch, Messages.training_loss);
		accuracy = new CurveChart(sash, "", Messages.training_epoch, Messages.training_accuracy);
		desk.onChange(onRuns);
		getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(RunsPart.ID, follower);
		reload();
	}

	@Override
	public void setFocus() {
		body.setFocus();
	}

	@Override
	public void dispose() {
		desk.forget(onRuns);
		getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(RunsPart.ID, follower);
		super.dispose();
	}

	/** The chart of the losses, for a test. */
	public CurveChart loss() {
		return loss;
	}

	/** Name and state of the run on the screen. */
	public String title() {
		return title.getText();
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (selection instanceof IStructuredSelection rows && rows.getFirstElement() instanceof RunRow row) {
			chosen = Optional.of(row.folder());
			reloadSoon();
		}
	}

	private void reloadSoon() {
		tasks.ui().latest("curves", this::reload);
	}

	private void reload() {
		if (loading) {
			return;
		}
		loading = true;
		tasks.quick(Messages.training_loss, progress -> {
			List<StoredRun> runs = RunPlaces.runs(RunPlaces.all(ResourcesPlugin.getWorkspace().getRoot()));
			return choose(runs).map(r -> new Reading(new RunRow(r, desk.running(r.folder().path())), r.metrics()));
		}, new Outcome<Optional<Reading>>() {
			@Override
			public void done(Optional<Reading> reading) {
				loading = false;
				reading.ifPresent(TrainingPart.this::show);
			}

			@Override
			public void failed(String message) {
				loading = false;
				body.say(Messages.run_damaged, message);
			}

			@Override
			public void cancelled() {
				loading = false;
			}
		});
	}

	/** A run that has just been started takes over from the one that was selected. */
	private Optional<StoredRun> choose(List<StoredRun> runs) {
		int running = (int) runs.stream().filter(r -> desk.running(r.folder().path())).count();
		if (running > runningBefore) {
			chosen = Optional.empty();
		}
		runningBefore = running;
		Optional<Path> wanted = chosen;
		return runs.stream().filter(r -> wanted.filter(r.folder().path()::equals).isPresent()).findFirst()
				.or(() -> runs.stream().filter(r -> desk.running(r.folder().path())).findFirst()).or(() -> runs.stream().findFirst());
	}

	private void show(Reading reading) {
		if (reading.metrics().isEmpty() && !reading.row().finished()) {
			body.say(reading.row().title(), reading.row().live() ? Messages.training_waiting : Messages.training_nothing);
			return;
		}
		title.setText(NLS.bind(Messages.training_status, reading.row().title(), reading.row().state()));
		loss.show(TrainingModel.loss(reading.metrics()));
		accuracy.show(TrainingModel.accuracy(reading.metrics()));
		body.show(page);
	}
}
