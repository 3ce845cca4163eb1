package org.fervor.ui.task;

import org.eclipse.core.runtime.IProgressMonitor;
import org.fervor.core.task.Progress;

/** Shows a {@link Progress} in the Progress view. The bar is that of the current step and starts anew with each one, because nobody knows how many follow. */
final class JobProgress implements Progress {

	private static final int TICKS = 1000;

	private final IProgressMonitor monitor;
	private String step = "";
	private long total;
	private long done;
	private int shown;

	JobProgress(IProgressMonitor monitor) {
		this.monitor = monitor;
	}

	@Override
	public synchronized void step(String name, long amount) {
		step = name;
		total = amount;
		done = 0;
		shown = 0;
		monitor.beginTask("", amount > 0 ? TICKS : IProgressMonitor.UNKNOWN);
		monitor.subTask(name);
	}

	@Override
	public synchronized void advance(long amount) {
		done += amount;
		if (total <= 0) {
			return;
		}
		int ticks = (int) Math.min(TICKS, done * TICKS / total);
		if (ticks > shown) {
			monitor.worked(ticks - shown);
			if (ticks / 10 != shown / 10) {
				monitor.subTask(step + " (" + done + " / " + total + ")");
			}
			shown = ticks;
		}
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled();
	}
}
