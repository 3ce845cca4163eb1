package org.fervor.workbench.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** Records what arrives at the sound server that {@code ./fervor test} starts for the tests (releng/audio/sink.sh). */
final class SinkRecording implements AutoCloseable {

	/** Samples in a tenth of a second, two channels at 48 kHz. */
	private static final int TENTH = 9600;
	/** Of 32,768: louder than a whisper, and a note. */
	private static final int AUDIBLE = 300;
	private static final int NOTE = 1000;
	private static final int LOUD_TENTHS = 20;
	private static final long LOOK_NANOS = 500_000_000;

	private final Path file;
	private final Process recorder;
	private long nextLook = System.nanoTime();

	private SinkRecording(Path file, Process recorder) {
		this.file = file;
		this.recorder = recorder;
	}

	/** Skips the test where there is no such server. */
	static SinkRecording start() throws IOException {
		String sink = System.getenv("FERVOR_SINK");
		Assumptions.assumeTrue(sink != null, "no sound server of the tests' own: './fervor test' starts one");
		Path file = Files.createTempFile("heard", ".raw");
		ProcessBuilder builder = new ProcessBuilder("parec", "--device=" + sink, "--format=s16le", "--rate=48000", "--channels=2", "--raw");
		return new SinkRecording(file, builder.redirectOutput(file.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start());
	}

	/** Whether two seconds of sound have arrived by now. */
	boolean isLoud() {
		if (System.nanoTime() - nextLook < 0) {
			return false;
		}
		nextLook = System.nanoTime() + LOOK_NANOS;
		try {
			ShortBuffer samples = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
			int loud = 0;
			int peak = 0;
			while (samples.remaining() >= TENTH) {
				int part = 0;
				for (int i = 0; i < TENTH; i++) {
					part = Math.max(part, Math.abs(samples.get()));
				}
				peak = Math.max(peak, part);
				loud += part > AUDIBLE ? 1 : 0;
			}
			return loud >= LOUD_TENTHS && peak > NOTE;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		recorder.destroy();
		Files.deleteIfExists(file);
	}
}
