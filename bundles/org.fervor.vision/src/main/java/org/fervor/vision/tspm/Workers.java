package org.fervor.vision.tspm;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs tasks on an executor and on the calling thread. The caller works too, so a busy or full executor slows a scan down but never stops it.
 */
final class Workers {

	private final Executor executor;
	private final int helpers;

	/** @param threads that work together, the caller included */
	Workers(Executor executor, int threads) {
		this.executor = executor;
		this.helpers = Math.max(0, threads - 1);
	}

	/** Returns when all tasks have run; throws what the first failing one threw, after all others that had begun. */
	void run(List<? extends Runnable> tasks) {
		Job job = new Job(List.copyOf(tasks));
		for (int i = 0; i < Math.min(helpers, tasks.size() - 1); i++) {
			try {
				executor.execute(job);
			} catch (RejectedExecutionException e) {
				// the caller does the work alone
				break;
			}
		}
		job.run();
		job.await();
	}

	/** A list of tasks that any number of threads take from. */
	private static final class Job implements Runnable {

		private final List<Runnable> tasks;
		private final AtomicInteger next = new AtomicInteger();
		private final CountDownLatch open;
		private final AtomicReference<Throwable> failure = new AtomicReference<>();

		Job(List<Runnable> tasks) {
			this.tasks = tasks;
			this.open = new CountDownLatch(tasks.size());
		}

		@Override
		public void run() {
			for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
				try {
					if (failure.get() == null) {
						tasks.get(i).run();
					}
				} catch (RuntimeException | Error e) {
					failure.compareAndSet(null, e);
				} finally {
					open.countDown();
				}
			}
		}

		void await() {
			boolean interrupted = false;
			while (true) {
				try {
					open.await();
					break;
				} catch (InterruptedException e) {
					// the arrays the others still write to are ours: wait, then tell the caller
					interrupted = true;
				}
			}
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
			if (failure.get() instanceof Error error) {
				throw error;
			} else if (failure.get() instanceof RuntimeException e) {
				throw e;
			}
		}
	}
}
