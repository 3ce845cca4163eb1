package org.fervor.workbench.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;

/**
 * Knocks at the UI thread again and again and notes when it does not answer. On a loaded machine it may not answer because it gets no processor; that is not held against it. Held
 * against it is time that it computes, or waits for a lock, while somebody knocks.
 */
final class Watchdog implements AutoCloseable {

	/** What a person does not notice yet. */
	static final long MILLIS = 100;
	private static final int PAUSE_MILLIS = 15;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final Display display = Display.getCurrent();
	private final Thread watched = Thread.currentThread();
	private final List<String> blocks = Collections.synchronizedList(new ArrayList<>());
	private final Thread thread = new Thread(this::watch, "watchdog");
	private volatile boolean over;
	private volatile int knocks;

	/** Begins to watch the thread that calls, which must be that of the display. */
	Watchdog() {
		threads.setThreadContentionMonitoringEnabled(true);
		thread.setDaemon(true);
		thread.start();
	}

	/** Every time the UI thread was busy for too long, with what it did in the middle of it. */
	List<String> blocks() {
		return List.copyOf(blocks);
	}

	/** How often it was asked. */
	int knocks() {
		return knocks;
	}

	@Override
	public void close() {
		over = true;
	}

	private void watch() {
		try {
			while (!over && !display.isDisposed()) {
				knock();
				new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void knock() throws InterruptedException {
		CountDownLatch answered = new CountDownLatch(1);
		long before = busy();
		display.asyncExec(answered::countDown);
		knocks++;
		if (answered.await(MILLIS, TimeUnit.MILLISECONDS)) {
			return;
		}
		ThreadInfo middle = threads.getThreadInfo(watched.getId(), 60);
		answered.await(30, TimeUnit.SECONDS);
		long busy = busy() - before;
		if (busy > MILLIS && !over) {
			blocks.add(busy + " ms in " + where(middle));
		}
	}

	/** Milliseconds for which the thread has computed or waited for locks. Waiting for events is neither. */
	private long busy() {
		ThreadInfo info = threads.getThreadInfo(watched.getId());
		return threads.getThreadCpuTime(watched.getId()) / 1_000_000 + Math.max(0, info.getBlockedTime()) + Math.max(0, info.getWaitedTime());
	}

	private static String where(ThreadInfo info) {
		StringBuilder text = new StringBuilder();
		for (StackTraceElement element : info == null ? new StackTraceElement[0] : info.getStackTrace()) {
			text.append("\n    ").append(element);
		}
		return text.toString();
	}
}
