package org.fervor.media.ffmpeg;

import org.bytedeco.javacpp.Pointer;

/** How much memory the process holds beside the Java heap. */
final class NativeBytes {

	private static final int BLOCK = 1 << 20;
	private static volatile Object last;

	private NativeBytes() {
	}

	/** Every page of the heap is touched first: otherwise a heap that is used for the first time would look like native memory. */
	static long now() {
		for (long touched = 0; touched < 2 * Runtime.getRuntime().totalMemory(); touched += BLOCK) {
			last = new byte[BLOCK];
		}
		last = null;
		System.gc();
		return Pointer.physicalBytes() - Runtime.getRuntime().totalMemory();
	}
}
