package org.fervor.ui.data.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fervor.core.data.Dataset;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.compare.Predictions;
import org.fervor.ui.data.run.WorkspaceRuns;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

/** Lets a run be chosen, and which of its networks and rules, whose worst predictions are shown. */
final class WorstMenu extends Action {

	private final Tasks tasks;
	private final DatasetPage page;
	private final DatasetBrowserModel model;

	WorstMenu(Tasks tasks, DatasetPage page, DatasetBrowserModel model) {
		super(Messages.worst_menu, ImageDescriptor.createFromURL(WorstMenu.class.getResource("/icons/worst.svg")));
		setToolTipText(Messages.worst_menu);
		this.tasks = tasks;
		this.page = page;
		this.model = model;
	}

	@Override
	public void run() {
		List<Path> places = WorkspaceRuns.places(ResourcesPlugin.getWorkspace().getRoot());
		tasks.quick(Messages.worst_reading, progress -> WorkspaceRuns.finished(places), new Outcome<List<StoredRun>>() {
			@Override
			public void done(List<StoredRun> runs) {
				open(runs);
			}

			@Override
			public void failed(String message) {
				MessageDialog.openError(page.getShell(), Messages.worst_title, message);
			}
		});
	}

	private void open(List<StoredRun> runs) {
		Menu menu = new Menu(page);
		for (StoredRun run : runs) {
			MenuItem item = new MenuItem(menu, SWT.CASCADE);
			item.setText(WorkspaceRuns.title(run));
			Menu results = new Menu(menu);
			item.setMenu(results);
			for (RunSummary.Result result : run.summary().orElseThrow().results()) {
				MenuItem choice = new MenuItem(results, SWT.PUSH);
				choice.setText(result.title());
				choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show(tasks, page, model, run, result.id())));
			}
		}
		if (runs.isEmpty() || model.dataset().isEmpty()) {
			MenuItem none = new MenuItem(menu, SWT.PUSH);
			none.setText(model.dataset().isEmpty() ? Messages.browser_emptyTitle : Messages.worst_none);
			none.setEnabled(false);
		}
		menu.addListener(SWT.Hide, e -> page.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	/** Reads what a run predicted and shows it. */
	static void show(Tasks tasks, DatasetPage page, DatasetBrowserModel model, StoredRun run, String id) {
		Optional<Dataset> dataset = model.dataset();
		if (dataset.isEmpty()) {
			return;
		}
		String title = run.summary().flatMap(s -> s.result(id)).map(RunSummary.Result::title).orElse(id) + " \u00b7 " + WorkspaceRuns.title(run);
		tasks.quick(Messages.worst_reading, progress -> WorstPredictions.of(title, Predictions.read(run.folder().predictions()), id, dataset.get().samples()),
				new Outcome<WorstPredictions>() {
					@Override
					public void done(WorstPredictions worst) {
						if (model.dataset().equals(dataset)) {
							page.worst(worst);
						}
					}

					@Override
					public void failed(String message) {
						MessageDialog.openInformation(page.getShell(), Messages.worst_title, message);
					}
				});
	}
}
