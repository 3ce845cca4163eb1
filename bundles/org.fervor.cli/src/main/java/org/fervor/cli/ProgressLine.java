package org.fervor.cli;

import java.util.concurrent.atomic.AtomicLong;

import org.fervor.core.task.Progress;

/** Progress on a console. Safe for use by several threads. */
final class ProgressLine implements Progress {

	private static final long REDRAW_NANOS = 100_000_000L;

	private final Console console;
	private final Terminal terminal;
	private final Interruption interruption;
	private final AtomicLong done = new AtomicLong();
	private final AtomicLong drawn = new AtomicLong();
	private volatile String name = "";
	private volatile long total;
	private volatile long start;
	private volatile boolean shown;

	ProgressLine(Console console, Terminal terminal, Interruption interruption) {
		this.console = console;
		this.terminal = terminal;
		this.interruption = interruption;
	}

	@Override
	public void step(String step, long units) {
		name = step;
		total = units;
		start = System.nanoTime();
		done.set(0);
		if (terminal.interactive()) {
			redraw();
		} else {
			console.message(step + (units > 0 ? " (" + units + ")" : ""));
		}
	}

	@Override
	public void advance(long amount) {
		done.addAndGet(amount);
		long now = System.nanoTime();
		long last = drawn.get();
		if (terminal.interactive() && now - last > REDRAW_NANOS && drawn.compareAndSet(last, now)) {
			redraw();
		}
	}

	@Override
	public boolean cancelled() {
		return interruption.requested();
	}

	/** Whether the terminal's last line is ours. */
	boolean shown() {
		return shown;
	}

	private void redraw() {
		shown = true;
		console.draw(text(done.get(), total, (System.nanoTime() - start) / 1e9));
	}

	/** The line, for so many units and seconds. */
	String text(long units, long all, double seconds) {
		if (all <= 0) {
			return name + " …";
		}
		double share = Math.min(1, (double) units / all);
		int width = Math.max(10, Math.min(40, terminal.columns() - name.length() - 30));
		int full = (int) Math.round(share * width);
		String left = share > 0.02 && share < 1 ? " " + time(seconds * (1 - share) / share) + " left" : "";
		return name + " [" + "#".repeat(full) + "·".repeat(width - full) + "] " + Math.round(100 * share) + " %" + left;
	}

	private static String time(double seconds) {
		long whole = Math.round(seconds);
		return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
	}
}
