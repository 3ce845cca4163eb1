package org.fervor.ui.task;

import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.UserError;
import org.fervor.ui.text.Messages;

/**
 * The background work of one part: the only place that makes Jobs. When the part's widget is disposed, its work is cancelled and its outcomes are dropped; work started
 * as {@link #background} goes on. A result that is dropped, or comes after its task was cancelled, is closed where it can be.
 */
public final class Tasks {

	/** What {@link Job#belongsTo} answers to for every task, so that a test can wait for all of them. */
	public static final Object FAMILY = new Object();

	private final UiThread ui;
	private final List<Task> bound = new ArrayList<>();

	/** @param owner its life bounds that of the work */
	public Tasks(Control owner) {
		this.ui = new UiThread(owner);
		owner.addDisposeListener(e -> List.copyOf(bound).forEach(Task::cancel));
	}

	/** The way to the UI thread that outcomes take. */
	public UiThread ui() {
		return ui;
	}

	/** Work that ends with the part, shown in the Progress view. */
	public <T> Task start(String name, Work<T> work, Outcome<T> outcome) {
		return bind(schedule(name, work, outcome, Job.LONG, false));
	}

	/** Work of a moment, shown nowhere: a preview, a thumbnail. */
	public <T> Task quick(String name, Work<T> work, Outcome<T> outcome) {
		return bind(schedule(name, work, outcome, Job.SHORT, true));
	}

	/** Work that outlives the part: a training run. */
	public <T> Task background(String name, Work<T> work, Outcome<T> outcome) {
		return schedule(name, work, outcome, Job.LONG, false);
	}

	/** Lets go of what the work used, on a worker, since that may have to wait for work that is being cancelled. */
	public void afterwards(String name, Runnable release) {
		schedule(name, progress -> {
			release.run();
			return name;
		}, new Outcome<String>() {
			@Override
			public void done(String nothing) {
				// nobody is left to be told
			}

			@Override
			public void failed(String message) {
				// the status of the Job says it
			}
		}, Job.DECORATE, true);
	}

	private Task bind(Task task) {
		bound.removeIf(t -> !t.running());
		bound.add(task);
		return task;
	}

	private <T> Task schedule(String name, Work<T> work, Outcome<T> outcome, int priority, boolean system) {
		Task task = new Task();
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				return finish(work, outcome, monitor, task);
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == FAMILY;
			}
		};
		job.setPriority(priority);
		job.setSystem(system);
		task.of(job);
		job.schedule();
		return task;
	}

	private <T> IStatus finish(Work<T> work, Outcome<T> outcome, IProgressMonitor monitor, Task task) {
		try {
			T result = work.run(new JobProgress(monitor));
			Delivery<T> delivery = new Delivery<>(result, () -> task.cancelled() || monitor.isCanceled(), outcome, this::release);
			ui.run(delivery::arrive, delivery::drop);
			return Status.OK_STATUS;
		} catch (CancelledByUser | OperationCanceledException e) {
			ui.run(outcome::cancelled);
			return Status.CANCEL_STATUS;
		} catch (UserError e) {
			ui.run(() -> outcome.failed(e.getMessage()));
			return Status.OK_STATUS;
		} catch (FileSystemException e) {
			ui.run(() -> outcome.failed(Problems.sentence(e)));
			return Status.OK_STATUS;
		} catch (Exception | LinkageError | OutOfMemoryError e) {
			ui.run(() -> outcome.broken(Problems.sentence(e)));
			return Problems.status(e);
		}
	}

	private void release(AutoCloseable unwanted) {
		schedule(Messages.task_releasing, progress -> {
			unwanted.close();
			return "";
		}, new Outcome<String>() {
			@Override
			public void done(String nothing) {
				// nobody wanted it
			}

			@Override
			public void failed(String message) {
				// the status of the Job says it
			}
		}, Job.DECORATE, true);
	}
}
