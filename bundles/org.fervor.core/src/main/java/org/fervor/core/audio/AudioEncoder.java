package org.fervor.core.audio;

import java.io.IOException;
import java.nio.file.Path;

/** Port: writes sound files. Safe for use by several threads. */
public interface AudioEncoder {

	/**
	 * Writes an Ogg file with Opus sound, atomically. The same sound gives the same bytes.
	 *
	 * @param samples       left and right in turn, {@link AudioStream#RATE} frames per second
	 * @param tags          title, artist and album; the length is that of the samples
	 * @param bitsPerSecond about how many
	 */
	void writeOgg(Path file, float[] samples, AudioTags tags, int bitsPerSecond) throws IOException;
}
