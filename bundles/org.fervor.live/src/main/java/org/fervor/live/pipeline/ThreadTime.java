package org.fervor.live.pipeline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of the calling thread: says what a stage costs, however busy the machine is. */
final class ThreadTime {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
	private static final boolean KNOWN = THREADS.isCurrentThreadCpuTimeSupported();

	private ThreadTime() {
	}

	/** In nanoseconds since the thread began; 0 where the system does not tell. */
	static long nanos() {
		return KNOWN ? THREADS.getCurrentThreadCpuTime() : 0;
	}
}
