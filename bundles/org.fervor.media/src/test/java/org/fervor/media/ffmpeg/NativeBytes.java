package org.fervor.media.ffmpeg;

import org.bytedeco.javacpp.Pointer;

/** How much memory the process holds beside the Java heap. */
final class NativeBytes {

	private static final int BLOCK = 1 << 20;
	private static volatile Object last;

	private NativeBytes() {
	}

	/** By how much work lets it grow, in the best of three rounds: a leak grows in each, what the process sets up once in one of them. */
	static long growth(Work work) throws Exception {
		long least = Long.MAX_VALUE;
		for (int round = 0; round < 3; round++) {
			long before = now();
			work.run();
			least = Math.min(least, now() - before);
		}
		return least;
	}

	/** What may leak. */
	interface Work {
		void run() throws Exception;
	}

	/** Every page of the heap is touched first: otherwise a heap that is used for the first time would look like native memory. */
	private static long now() {
		for (long touched = 0; touched < 2 * Runtime.getRuntime().totalMemory(); touched += BLOCK) {
			last = new byte[BLOCK];
		}
		last = null;
		System.gc();
		return Pointer.physicalBytes() - Runtime.getRuntime().totalMemory();
	}
}
