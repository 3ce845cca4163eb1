package org.fervor.ui.task;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** The only way from a worker to the UI thread. Whatever arrives after the owner was disposed is dropped. Safe for use by several threads. */
public final class UiThread {

	/** 20 Hz: more often than this nobody sees. */
	private static final int INTERVAL_MILLIS = 50;

	private final Control owner;
	private final Display display;
	private final ConcurrentMap<String, Runnable> latest = new ConcurrentHashMap<>();

	public UiThread(Control owner) {
		this.owner = owner;
		this.display = owner.getDisplay();
	}

	/** Runs the action soon, after everything that was handed over before. */
	public void run(Runnable action) {
		run(action, () -> { });
	}

	/** As {@link #run(Runnable)}. @param otherwise runs instead, on either thread, where the owner is disposed by then */
	void run(Runnable action, Runnable otherwise) {
		boolean handedOver = hop(() -> {
			if (owner.isDisposed()) {
				otherwise.run();
			} else {
				action.run();
			}
		});
		if (!handedOver) {
			otherwise.run();
		}
	}

	/** Runs the newest action of this topic, at most 20 times a second; older ones that have not run yet are forgotten. */
	public void latest(String topic, Runnable action) {
		if (latest.put(topic, action) == null) {
			hop(() -> display.timerExec(INTERVAL_MILLIS, () -> runLatest(topic)));
		}
	}

	private void runLatest(String topic) {
		Runnable action = latest.remove(topic);
		if (action != null && !owner.isDisposed()) {
			action.run();
		}
	}

	/** @return false where there is no UI thread any more */
	private boolean hop(Runnable action) {
		try {
			if (!display.isDisposed()) {
				display.asyncExec(action);
				return true;
			}
		} catch (SWTException e) {
			if (!display.isDisposed()) {
				throw e;
			}
		}
		return false;
	}
}
