package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.ResourcesPlugin;
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
import org.fervor.ui.task.Work;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts runs in the background and knows which are at work. Started from the UI thread; what it tells comes on the threads of the runs. */
@Component(service = RunDesk.class)
public final class RunDesk {

	private final ExperimentRunner runner;
	private final FaceModels models;
	private final RunLibrary library = new RunLibrary();
	private QueueDesk queue;
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

	/** Asks the runs of the same experiment to stop. @return false if this is not one that was started here: it may be the queue's */
	public boolean stop(Path folder) {
		Optional<Task> task = running.getOrDefault(folder, Optional.empty());
		task.ifPresent(Task::cancel);
		return task.isPresent();
	}

	/** The workspace's queue. */
	public synchronized QueueDesk queue() {
		if (queue == null) {
			queue = new QueueDesk(ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath(), runner, new QueueTeller(), this::tell);
		}
		return queue;
	}

	/** Reads runs; shared, so that each is read once. */
	public RunLibrary library() {
		return library;
	}

	/** Starts an experiment's runs, and shows their curves. @param experiment the file; runs go into the folder {@code runs} beside it */
	public void start(IWorkbenchPage page, Path experiment, List<RunPlan> plans) {
		start(page, new RunStore(RunPlaces.of(experiment)), plans);
	}

	/** Starts runs, and shows their curves. @param store where their folders are made */
	public void start(IWorkbenchPage page, RunStore store, List<RunPlan> plans) {
		List<Path> folders = new ArrayList<>();
		plans.forEach(p -> folders.add(store.newFolder(p, Clock.systemUTC())));
		ExperimentRunner chosen = FaceSettings.stored().get(FaceSettings.REMEMBER) ? runner : runner.with(FaceCache.none());
		begin(page, plans.get(0).name(), folders, progress -> chosen.run(plans.stream().map(this::withPartModel).toList(), folders, new Teller(), progress));
	}

	/** Puts an experiment into the queue, once for each of some settings, and sees that somebody works on it. @param points settings that replace those of the file */
	public void enqueue(IWorkbenchPage page, Path experiment, List<Map<String, String>> points) {
		Shell shell = page.getWorkbenchWindow().getShell();
		new Tasks(shell).quick(Messages.queue_work, progress -> {
			queue().add(experiment, points);
			return "";
		}, new Outcome<String>() {
			@Override
			public void done(String nothing) {
				queue().start(shell);
				tell();
			}

			@Override
			public void failed(String message) {
				MessageDialog.openError(shell, Messages.queue_work, message);
			}
		});
		show(page);
	}

	/** Lets a run go on that was stopped or interrupted, from its last checkpoints. */
	public void resume(IWorkbenchPage page, StoredRun run) {
		Path folder = run.folder().path();
		begin(page, run.plan().name(), List.of(folder), progress -> List.of(runner.resume(folder, new Teller(), progress)));
	}

	private void begin(IWorkbenchPage page, String name, List<Path> folders, Work<List<StoredRun>> work) {
		folders.forEach(f -> running.put(f, Optional.empty()));
		Shell shell = page.getWorkbenchWindow().getShell();
		Task task = new Tasks(shell).background(NLS.bind(Messages.run_name, name), work, new Outcome<List<StoredRun>>() {
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

	/** Brings the curves to the front, without taking the focus. */
	public static void show(IWorkbenchPage page) {
		try {
			page.showView("org.fervor.ui.lab.training", null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			Problems.show(e);
		}
	}

	private class Teller implements RunListener {

		@Override
		public void started(RunFolder folder, RunPlan plan) {
			tell();
		}

		@Override
		public void note(String line) {
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

	/** The queue says itself which runs are at work. */
	private final class QueueTeller extends Teller {

		@Override
		public void started(RunFolder folder, RunPlan plan) {
			running.put(folder.path(), Optional.empty());
			super.started(folder, plan);
		}

		@Override
		public void ended(RunFolder folder, RunState state) {
			running.remove(folder.path());
			super.ended(folder, state);
		}
	}
}
