package org.fervor.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.fervor.core.task.CancelledByUser;

/** Turns Ctrl-C into a cancelled job: the virtual machine waits until the job has put its files in order. */
final class Interruption implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 30;

	private final CountDownLatch over = new CountDownLatch(1);
	private volatile boolean requested;
	private final Thread hook = new Thread(this::interrupt, "fervor-interrupt");

	/** One that nobody ever requests, for tests. */
	Interruption() {
	}

	static Interruption watch() {
		Interruption interruption = new Interruption();
		Runtime.getRuntime().addShutdownHook(interruption.hook);
		return interruption;
	}

	boolean requested() {
		return requested;
	}

	/** @throws CancelledByUser if somebody pressed Ctrl-C */
	void check() {
		if (requested) {
			throw new CancelledByUser();
		}
	}

	private void interrupt() {
		requested = true;
		try {
			over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		over.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// the machine is going down already: the hook runs and has just been released
		}
	}
}
