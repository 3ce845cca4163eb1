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

	/** Runs so many shares, at most one on each thread, and returns when they are done. */
	void run(int parts, Share share) {
		List<Future<?>> others = new ArrayList<>(parts - 1);
		for (int part = 1; part < parts; part++) {
			int mine = part;
			others.add(helpers.submit(() -> share.run(mine)));
		}
		share.run(0);
		others.forEach(Team::await);
	}

	private static void await(Future<?> share) {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					share.get();
					return;
				} catch (InterruptedException e) {
					// the memory that the share works on must not be given back before
					interrupted = true;
				} catch (ExecutionException e) {
					throw new IllegalStateException("a share of a training step failed", e.getCause());
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
