package org.fervor.live.source;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time by which frames are paced: monotonic nanoseconds and a way to wait that ends early when the source is closed. Safe for any thread. */
public interface FrameClock {

	/** Nanoseconds since any moment in the past. */
	long nanos();

	/** Waits, unless the latch falls before. */
	void await(long nanos, CountDownLatch closed) throws InterruptedException;

	/** The machine's own. */
	FrameClock SYSTEM = new FrameClock() {
		@Override
		public long nanos() {
			return System.nanoTime();
		}

		@Override
		public void await(long nanos, CountDownLatch closed) throws InterruptedException {
			closed.await(nanos, TimeUnit.NANOSECONDS);
		}
	};
}
