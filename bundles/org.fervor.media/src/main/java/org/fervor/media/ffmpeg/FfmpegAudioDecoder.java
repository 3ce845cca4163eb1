package org.fervor.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.core.audio.AudioDecoder;
import org.fervor.core.audio.AudioStream;
import org.fervor.core.io.NativeLibraries;
import org.osgi.service.component.annotations.Component;

/** Decodes what FFmpeg decodes, among it WAV, FLAC, MP3, OGG (Vorbis and Opus) and M4A. */
@Component
public final class FfmpegAudioDecoder implements AudioDecoder {

	@Override
	public AudioStream open(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new IOException(file + ": there is no such song; look whether it was moved");
		}
		try {
			return new FfmpegAudioStream(file);
		} catch (UnsatisfiedLinkError e) {
			throw new IOException("songs cannot be decoded here: " + NativeLibraries.sentence(e).orElse("FFmpeg does not load"), e);
		}
	}
}
