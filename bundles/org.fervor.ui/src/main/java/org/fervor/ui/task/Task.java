package org.fervor.ui.task;

import org.eclipse.core.runtime.jobs.Job;

/** A piece of background work that was started. */
public final class Task {

	private final Job job;

	Task(Job job) {
		this.job = job;
	}

	/** Asks it to stop. It does so at its next check. */
	public void cancel() {
		job.cancel();
	}

	/** Whether it is still queued or at work. */
	public boolean running() {
		return job.getState() != Job.NONE;
	}
}
