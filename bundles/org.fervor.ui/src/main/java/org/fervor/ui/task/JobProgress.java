package org.fervor.ui.task;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.fervor.core.task.Progress;

/** Shows a {@link Progress} in the Progress view. Each step fills half of what is left, since nobody says how many steps follow. */
final class JobProgress implements Progress {

	private static final int TICKS = 10_000;

	private final SubMonitor root;
	private SubMonitor current;
	private String step = "";
	private long total;
	private long done;
	private int shownTicks;
	private int shownPercent = -1;

	JobProgress(IProgressMonitor monitor) {
		root = SubMonitor.convert(monitor, TICKS);
		current = root;
	}

	@Override
	public synchronized void step(String name, long amount) {
		root.setWorkRemaining(TICKS);
		current = root.split(TICKS / 2, SubMonitor.SUPPRESS_ALL_LABELS | SubMonitor.SUPPRESS_ISCANCELED);
		current.setWorkRemaining(TICKS);
		step = name;
		total = amount;
		done = 0;
		shownTicks = 0;
		shownPercent = -1;
		root.subTask(name);
	}

	@Override
	public synchronized void advance(long amount) {
		done += amount;
		if (total <= 0) {
			return;
		}
		int ticks = (int) Math.min(TICKS, done * TICKS / total);
		if (ticks > shownTicks) {
			current.worked(ticks - shownTicks);
			shownTicks = ticks;
		}
		int percent = ticks * 100 / TICKS;
		if (percent != shownPercent) {
			shownPercent = percent;
			root.subTask(step + " (" + percent + " %)");
		}
	}

	@Override
	public boolean cancelled() {
		return root.isCanceled();
	}
}
