package org.fervor.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.fervor.core.task.CancelledByUser;

/** A few threads that work on one job together. The first failure ends the job: what has not begun is dropped, and the call returns when every thread has stopped, whatever the failure was. */
final class Workers implements AutoCloseable {

	/** Work that may fail. */
	@FunctionalInterface
	interface Work {
		void run() throws Exception;
	}

	private final int count;
	private final ExecutorService threads;

	Workers(int count) {
		this.count = count;
		this.threads = Executors.newFixedThreadPool(count, task -> {
			Thread thread = new Thread(task, "fervor-worker");
			thread.setDaemon(true);
			return thread;
		});
	}

	/** Runs the same work once on each thread. */
	void each(Work work) {
		List<Work> copies = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			copies.add(work);
		}
		all(copies);
	}

	/** Runs every piece of work, in this order as threads become free. */
	void all(List<? extends Work> works) {
		CompletionService<Void> completion = new ExecutorCompletionService<>(threads);
		List<Future<Void>> futures = works.stream().map(w -> completion.submit((Callable<Void>) () -> {
			w.run();
			return null;
		})).toList();
		Throwable failure = null;
		boolean interrupted = false;
		for (int done = 0; done < futures.size();) {
			try {
				Throwable one = failure(completion.take());
				done++;
				if (one != null && failure == null) {
					failure = one;
					futures.forEach(f -> f.cancel(false));
				}
			} catch (InterruptedException e) {
				// the threads that work are still waited for
				interrupted = true;
				failure = failure == null ? new CancelledByUser() : failure;
				futures.forEach(f -> f.cancel(false));
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		if (failure instanceof Error error) {
			throw error;
		} else if (failure != null) {
			throw (RuntimeException) failure;
		}
	}

	private static Throwable failure(Future<Void> done) throws InterruptedException {
		try {
			done.get();
			return null;
		} catch (java.util.concurrent.CancellationException e) {
			return null;
		} catch (ExecutionException e) {
			return e.getCause() instanceof RuntimeException || e.getCause() instanceof Error ? e.getCause() : new java.io.UncheckedIOException(toIo(e.getCause()));
		}
	}

	private static java.io.IOException toIo(Throwable cause) {
		return cause instanceof java.io.IOException io ? io : new java.io.IOException(cause);
	}

	@Override
	public void close() {
		threads.shutdownNow();
	}
}
