package org.fervor.live;

import java.util.ArrayDeque;
import java.util.Deque;

/** How many frames came in the last two seconds. Serves one thread, or is guarded by its owner. */
final class FrameRate {

	private static final long WINDOW_NANOS = 2_000_000_000L;
	private static final int MOST = 1000;

	private final Deque<Long> arrivals = new ArrayDeque<>();

	void add(long nanos) {
		arrivals.addLast(nanos);
		if (arrivals.size() > MOST) {
			arrivals.removeFirst();
		}
	}

	double perSecond(long now) {
		while (!arrivals.isEmpty() && now - arrivals.peekFirst() > WINDOW_NANOS) {
			arrivals.removeFirst();
		}
		if (arrivals.size() < 2) {
			return 0;
		}
		double span = (arrivals.peekLast() - arrivals.peekFirst()) / 1e9;
		return span > 0 ? (arrivals.size() - 1) / span : 0;
	}
}
