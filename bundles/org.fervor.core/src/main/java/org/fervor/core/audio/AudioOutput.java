package org.fervor.core.audio;

import java.io.IOException;
import java.util.List;

/** Port: where sound comes out. Safe for use by several threads. */
public interface AudioOutput {

	/** Names of the devices that are there now; empty where there is none. */
	List<String> devices();

	/** @throws IOException if no device can be opened; the message is one sentence that says why and what to do */
	AudioLine open() throws IOException;

	/** An open device. Serves one thread at a time; any thread may close it. */
	interface AudioLine extends AutoCloseable {

		/**
		 * Plays some sound; waits until the device has room for it. What is written is heard at most a fifth of a second later.
		 *
		 * @param samples left and right in turn, {@link AudioStream#RATE} frames per second, clipped to -1..1
		 * @throws IOException if the device is gone
		 */
		void write(float[] samples, int frames) throws IOException;

		@Override
		void close();
	}
}
