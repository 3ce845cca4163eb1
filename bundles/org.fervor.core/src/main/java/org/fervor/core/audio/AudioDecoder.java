package org.fervor.core.audio;

import java.io.IOException;
import java.nio.file.Path;

/** Port: decodes sound files (WAV, FLAC, MP3, OGG, M4A). Safe for use by several threads. */
public interface AudioDecoder {

	/** @throws IOException if the file is missing, damaged or holds no sound; the message is one sentence that names it */
	AudioStream open(Path file) throws IOException;
}
