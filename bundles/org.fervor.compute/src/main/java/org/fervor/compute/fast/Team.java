package org.fervor.compute.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that share the loops between oneDNN's primitives: whoever calls and helpers, which sleep meanwhile. How a loop is shared must not change its numbers. Serves one
 * caller at a time.
 */
final class Team implements AutoCloseable {

	private final int size;
	private final ExecutorService helpers;

	private Team(int size) {
		this.size = size;
		this.helpers = size == 1 ? null : Executors.newFixedThreadPool(size - 1, task -> {
			Thread thread = new Thread(task, "fervor-training-helper");
			thread.setDaemon(true);
			return thread;
		});
	}

	/** So many threads, the caller among them. */
	static Team of(int threads) {
		return new Team(threads);
	}

	/** The caller alone. */
	static Team alone() {
		return new Team(1);
	}

	int size() {
		return size;
	}

	/** A share of a loop. */
	@FunctionalInterface
	interface Share {
		/** @param part which one, from 0 */
		void run(int part);
	}

	/**
	 * Runs so many shares, at most one on each thread, and returns when all have ended, whether they failed or not: the memory they work on must not be given back before.
	 *
	 * @throws RuntimeException what the caller's share threw, else what a helper's did; further failures are suppressed in it
	 */
	void run(int parts, Share share) {
		List<Future<?>> others = new ArrayList<>(parts - 1);
		Throwable failure = null;
		try {
			for (int part = 1; part < parts; part++) {
				int mine = part;
				others.add(helpers.submit(() -> share.run(mine)));
			}
			share.run(0);
		} catch (RuntimeException | Error e) {
			failure = e;
		}
		for (Future<?> other : others) {
			failure = joined(failure, ended(other));
		}
		if (failure instanceof Error error) {
			throw error;
		} else if (failure != null) {
			throw (RuntimeException) failure;
		}
	}

	private static Throwable joined(Throwable first, Throwable next) {
		if (first == null || next == null) {
			return first == null ? next : first;
		}
		if (first != next) {
			first.addSuppressed(next);
		}
		return first;
	}

	/** Waits until a share has ended. @return what it threw, null where it did its work */
	private static Throwable ended(Future<?> share) {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					share.get();
					return null;
				} catch (InterruptedException e) {
					interrupted = true;
				} catch (ExecutionException e) {
					return e.getCause();
				}
			}
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public void close() {
		if (helpers != null) {
			helpers.shutdown();
		}
	}
}
