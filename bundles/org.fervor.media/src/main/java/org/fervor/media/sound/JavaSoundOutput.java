package org.fervor.media.sound;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

import org.fervor.core.audio.AudioOutput;
import org.fervor.core.audio.AudioStream;
import org.osgi.service.component.annotations.Component;

/** Java Sound: ALSA on Linux (and through its plug-ins PulseAudio and PipeWire), the system's own elsewhere. See ADR 8. */
@Component
public final class JavaSoundOutput implements AudioOutput {

	private static final int BYTES = 2 * AudioStream.CHANNELS;
	private static final AudioFormat FORMAT = new AudioFormat(AudioStream.RATE, 16, AudioStream.CHANNELS, true, false);
	/** 160 ms. */
	private static final int BUFFER = AudioStream.RATE * 16 / 100 * BYTES;

	@Override
	public List<String> devices() {
		DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, FORMAT);
		try {
			return Arrays.stream(AudioSystem.getMixerInfo()).filter(m -> AudioSystem.getMixer(m).isLineSupported(wanted)).map(Mixer.Info::getName).toList();
		} catch (RuntimeException e) {
			// a mixer that goes while it is asked throws whatever it likes
			return List.of();
		}
	}

	@Override
	public AudioLine open() throws IOException {
		try {
			SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT);
			line.open(FORMAT, BUFFER);
			line.start();
			return new Line(line);
		} catch (IllegalArgumentException e) {
			throw new IOException("There is no audio device: plug one in, or start the sound server.", e);
		} catch (LineUnavailableException | IllegalStateException | SecurityException e) {
			throw new IOException("The audio device cannot be opened (" + e.getMessage() + "): another program may hold it.", e);
		}
	}

	/** Sixteen bits per sample. */
	private static final class Line implements AudioLine {
		private final SourceDataLine line;
		private byte[] bytes = new byte[0];

		Line(SourceDataLine line) {
			this.line = line;
		}

		@Override
		public void write(float[] samples, int frames) throws IOException {
			int length = frames * BYTES;
			if (bytes.length < length) {
				bytes = new byte[length];
			}
			for (int i = 0; i < frames * AudioStream.CHANNELS; i++) {
				int value = Math.round(Math.max(-1, Math.min(1, samples[i])) * 32767);
				bytes[2 * i] = (byte) value;
				bytes[2 * i + 1] = (byte) (value >> 8);
			}
			// Java Sound gives up early, without a word, when the device is gone or the line was closed
			if (line.write(bytes, 0, length) < length || !line.isOpen()) {
				throw new IOException("it takes no more sound");
			}
		}

		@Override
		public void close() {
			line.stop();
			line.close();
		}
	}
}
