package org.fervor.vision.tspm;

import org.bytedeco.openblas.global.openblas_full;

/**
 * Keeps OpenBLAS to one thread per call while a scan is running. A scan calls it from several threads at once; if each call were spread over the cores again,
 * they would wait for each other spinning and take ten times as long. The setting belongs to the whole process: the first scan to begin changes it, the last one
 * to end restores it, and whoever else multiplies in between gets right results on one thread.
 */
final class OneBlasThread implements AutoCloseable {

	private static int users;
	private static int before;

	private OneBlasThread() {
	}

	static OneBlasThread begin() {
		synchronized (OneBlasThread.class) {
			if (users++ == 0) {
				before = set(1);
			}
		}
		return new OneBlasThread();
	}

	@Override
	public void close() {
		synchronized (OneBlasThread.class) {
			if (--users == 0) {
				set(before);
			}
		}
	}

	/** Sets the number of threads, returns what it was. */
	private static int set(int threads) {
		int old = openblas_full.openblas_get_num_threads();
		openblas_full.openblas_set_num_threads(threads);
		return old;
	}
}
