package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.fervor.experiment.ExperimentRunner;
import org.fervor.experiment.QueueEntry;
import org.fervor.experiment.QueueEntry.State;
import org.fervor.experiment.QueueWork;
import org.fervor.experiment.RunListener;
import org.fervor.experiment.RunQueue;
import org.fervor.experiment.RunStore;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

/** Works through the workspace's queue in the background. Asked on the UI thread; the queue itself may be read and changed on any. */
public final class QueueDesk {

	private final RunQueue queue;
	private final ExperimentRunner runner;
	private final RunListener listener;
	private final Runnable changed;
	private Optional<Task> working = Optional.empty();
	private String problem = "";

	/**
	 * @param listener hears of the runs, on their threads
	 * @param changed  called when work began or ended
	 */
	public QueueDesk(Path workspace, ExperimentRunner runner, RunListener listener, Runnable changed) {
		this.queue = new RunQueue(workspace);
		this.runner = runner;
		this.listener = listener;
		this.changed = changed;
	}

	/** The queue's file. */
	public RunQueue queue() {
		return queue;
	}

	/** Whether this workbench works on it now. */
	public boolean working() {
		return working.isPresent();
	}

	/** Why work stopped by itself; empty where it did not. */
	public String problem() {
		return problem;
	}

	/**
	 * Puts an experiment at the end, once for each of some settings, and begins to work if nobody does. Writes a file: to be called on a worker.
	 *
	 * @param points settings that replace those of the file
	 */
	public void add(Path experiment, List<Map<String, String>> points) {
		points.forEach(p -> queue.add(experiment, p));
	}

	/** Begins to work, unless this workbench does already. */
	public void start(Shell shell) {
		if (working()) {
			return;
		}
		problem = "";
		working = Optional.of(new Tasks(shell).background(Messages.queue_work,
				progress -> new QueueWork(queue, file -> new RunStore(RunPlaces.of(file)), runner, Clock.systemUTC()).run(listener, progress), new Outcome<Integer>() {
					@Override
					public void done(Integer failed) {
						end("");
						goOn(shell);
					}

					@Override
					public void failed(String message) {
						end(message);
					}

					@Override
					public void cancelled() {
						end("");
					}
				}));
		changed.run();
	}

	/** Stops working; the entry at work waits for its next turn. */
	public void stop() {
		working.ifPresent(Task::cancel);
	}

	/** Somebody may have added an entry just when the last one had ended. */
	private void goOn(Shell shell) {
		new Tasks(shell).quick(Messages.queue_work, progress -> queue.entries(), new Outcome<List<QueueEntry>>() {
			@Override
			public void done(List<QueueEntry> entries) {
				if (entries.stream().anyMatch(e -> e.state() == State.WAITING)) {
					start(shell);
				}
			}

			@Override
			public void failed(String message) {
				end(message);
			}
		});
	}

	private void end(String why) {
		working = Optional.empty();
		problem = why;
		changed.run();
	}

	/** Stops the run in this folder, if it is the queue's. Writes a file: to be called on a worker. @return whether it is */
	public boolean cancel(Path folder) {
		for (QueueEntry entry : queue.entries()) {
			if (entry.state() == State.RUNNING && entry.folders().contains(folder.toAbsolutePath().toString())) {
				queue.cancel(entry.id());
				return true;
			}
		}
		return false;
	}
}
