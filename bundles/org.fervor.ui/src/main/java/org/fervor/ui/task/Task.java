package org.fervor.ui.task;

import org.eclipse.core.runtime.jobs.Job;

/** A piece of background work that was started. */
public final class Task {

	private Job job;
	private volatile boolean cancelled;

	Task() {
		// gets its job right away
	}

	Task of(Job work) {
		job = work;
		return this;
	}

	/** Asks it to stop. It does so at its next check; a result that it has already is not delivered. */
	public void cancel() {
		cancelled = true;
		job.cancel();
	}

	/** Whether somebody asked it to stop, even when its work was done already. */
	boolean cancelled() {
		return cancelled;
	}

	/** Whether it is still queued or at work. */
	public boolean running() {
		return job.getState() != Job.NONE;
	}
}
