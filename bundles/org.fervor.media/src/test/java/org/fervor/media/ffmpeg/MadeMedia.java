package org.fervor.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;

/** Sound and video files made by FFmpeg's own program, which comes with the libraries. */
final class MadeMedia {

	private MadeMedia() {
	}

	/** A tone of 440 Hz with tags; the ending of the name says in which coding. */
	static Path tone(Path file, double seconds, int rate) throws IOException {
		return make(file, "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=" + rate + ":duration=" + seconds, "-metadata", "title=Tone", "-metadata", "artist=Fervor");
	}

	/** A test picture that moves. */
	static Path video(Path file, double seconds, int width, int height, int rate, String codec) throws IOException {
		return make(file, "-f", "lavfi", "-i", "testsrc=duration=" + seconds + ":size=" + width + "x" + height + ":rate=" + rate, "-c:v", codec);
	}

	/** Whatever the words say. */
	static Path make(Path file, String... words) throws IOException {
		List<String> command = new ArrayList<>(List.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class), "-v", "error", "-y"));
		command.addAll(List.of(words));
		command.add(file.toString());
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		try {
			process.waitFor(60, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		Assumptions.assumeFalse(said.contains("error while loading shared libraries"), "FFmpeg's program does not start here: " + said);
		if (process.exitValue() != 0) {
			throw new IOException(said);
		}
		return file;
	}
}
