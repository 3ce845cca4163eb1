package org.fervor.core.audio;

import java.io.IOException;

/** The decoded sound of one file. Owns it until closed; serves one thread at a time. */
public interface AudioStream extends AutoCloseable {

	/** Frames per second, of every stream and line. */
	int RATE = 48_000;
	/** Samples per frame: left, right. */
	int CHANNELS = 2;

	AudioTags tags();

	/**
	 * Reads on.
	 *
	 * @param samples gets frames one after the other, left and right in turn, each nominally -1..1
	 * @param frames  how many at most
	 * @return how many; fewer than asked only at the end, 0 after it
	 * @throws IOException if the file is damaged; the message names it
	 */
	int read(float[] samples, int frames) throws IOException;

	@Override
	void close();
}
