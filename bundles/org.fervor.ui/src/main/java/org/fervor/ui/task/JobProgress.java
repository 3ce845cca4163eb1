package org.fervor.ui.task;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.fervor.core.task.Progress;

/**
 * Shows a {@link Progress} in the Progress view. It is not known how many steps follow, so each step that can be counted gets half of what is left of the bar, which never goes
 * back. Beside it stands how far the step is.
 */
final class JobProgress implements Progress {

	private static final int TICKS = 1000;

	private final IProgressMonitor monitor;
	private final SubMonitor all;
	private SubMonitor current;
	private String step = "";
	private long total;
	private long done;
	private int shown;

	JobProgress(IProgressMonitor monitor) {
		this.monitor = monitor;
		this.all = SubMonitor.convert(monitor, 2 * TICKS);
		this.current = all;
	}

	@Override
	public synchronized void step(String name, long amount) {
		step = name;
		total = amount;
		done = 0;
		shown = 0;
		if (amount > 0) {
			if (current != all) {
				current.done();
			}
			all.setWorkRemaining(2 * TICKS);
			current = all.newChild(TICKS, SubMonitor.SUPPRESS_ALL_LABELS).setWorkRemaining(TICKS);
		}
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
			current.worked(ticks - shown);
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
