package org.fervor.live.music;

import java.util.concurrent.locks.LockSupport;

import org.fervor.core.audio.AudioOutput.AudioLine;
import org.fervor.core.audio.AudioStream;

/** Takes sound at the speed at which a device would play it. */
final class SilentLine implements AudioLine {

	private long due = System.nanoTime();

	@Override
	public void write(float[] samples, int frames) {
		due = Math.max(due, System.nanoTime() - 100_000_000L) + frames * 1_000_000_000L / AudioStream.RATE;
		long wait = due - System.nanoTime();
		if (wait > 0 && !Thread.currentThread().isInterrupted()) {
			LockSupport.parkNanos(wait);
		}
	}

	@Override
	public void close() {
		// nothing is open
	}
}
