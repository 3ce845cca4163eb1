package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.fervor.core.face.FaceModels;
import org.fervor.experiment.ExperimentRunner;
import org.fervor.experiment.MetricsRow;
import org.fervor.experiment.RunFolder;
import org.fervor.experiment.RunListener;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.RunState;
import org.fervor.experiment.RunStore;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.ui.face.FaceSettings;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Problems;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts runs in the background and knows which are at work. Started from the UI thread; what it tells comes on the threads of the runs. */
@Component(service = RunDesk.class)
public final class RunDesk {

	private final ExperimentRunner runner;
	private final FaceModels models;
	private final Map<Path, Optional<Task>> running = new ConcurrentHashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	@Activate
	public RunDesk(@Reference ExperimentRunner runner, @Reference FaceModels models) {
		this.runner = runner;
		this.models = models;
	}

	/** @param listener called on any thread when a run began, finished an epoch, or ended; must be quick */
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	public void forget(Runnable listener) {
		listeners.remove(listener);
	}

	/** Whether this workbench is running it now. */
	public boolean running(Path folder) {
		return running.containsKey(folder);
	}

	/** Asks the runs of the same experiment to stop. */
	public void stop(Path folder) {
		running.getOrDefault(folder, Optional.empty()).ifPresent(Task::cancel);
	}

	/** Starts an experiment's runs, and shows their curves. @param experiment the file; runs go into the folder {@code runs} beside it */
	public void start(IWorkbenchPage page, Path experiment, List<RunPlan> plans) {
		RunStore store = new RunStore(RunPlaces.of(experiment));
		List<Path> folders = new ArrayList<>();
		plans.forEach(p -> folders.add(store.newFolder(p, Clock.systemUTC())));
		folders.forEach(f -> running.put(f, Optional.empty()));
		Shell shell = page.getWorkbenchWindow().getShell();
		ExperimentRunner runs = FaceSettings.stored().get(FaceSettings.REMEMBER) ? runner : runner.with(FaceCache.none());
		Task task = new Tasks(shell).background(NLS.bind(Messages.run_name, plans.get(0).name()),
				progress -> runs.run(plans.stream().map(this::withPartModel).toList(), folders, new Teller(), progress), new Outcome<List<StoredRun>>() {
					@Override
					public void done(List<StoredRun> runs) {
						end(folders);
					}

					@Override
					public void failed(String message) {
						end(folders);
						MessageDialog.openError(shell, Messages.run_failedTitle, message);
					}

					@Override
					public void broken(String message) {
						end(folders);
					}

					@Override
					public void cancelled() {
						end(folders);
					}
				});
		folders.forEach(f -> running.computeIfPresent(f, (path, nothing) -> Optional.of(task)));
		tell();
		show(page);
	}

	/** The workspace's part model, unless the experiment names one. */
	private RunPlan withPartModel(RunPlan plan) {
		return plan.with(models.named(plan.settings(), FaceSettings.folder()));
	}

	private void end(List<Path> folders) {
		folders.forEach(running::remove);
		tell();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}

	private static void show(IWorkbenchPage page) {
		try {
			page.showView("org.fervor.ui.lab.training", null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			Problems.show(e);
		}
	}

	private final class Teller implements RunListener {

		@Override
		public void started(RunFolder folder, RunPlan plan) {
			tell();
		}

		@Override
		public void epochDone(RunFolder folder, MetricsRow row) {
			tell();
		}

		@Override
		public void ended(RunFolder folder, RunState state) {
			tell();
		}
	}
}
