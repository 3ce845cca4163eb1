package org.fervor.live.music;

import java.io.IOException;

import org.fervor.core.audio.AudioStream;
import org.fervor.core.music.Song;

/** One song in the mix, on its way in, at full loudness or on its way out. Loudness follows a quarter of a sine, so that two songs that cross have constant power. */
final class Voice implements AutoCloseable {

	private final Song song;
	private final AudioStream stream;
	private float[] samples = new float[0];
	private double fade;
	private double fadePerFrame;
	private long frames;
	private boolean over;

	/** @param fadeSeconds until it is at full loudness */
	Voice(Song song, AudioStream stream, double fadeSeconds) {
		this.song = song;
		this.stream = stream;
		fade = fadeSeconds > 0 ? 0 : 1;
		fadeIn(fadeSeconds);
	}

	Song song() {
		return song;
	}

	AudioStream stream() {
		return stream;
	}

	double seconds() {
		return (double) frames / AudioStream.RATE;
	}

	/** Seconds to its end; infinite where the file does not tell its length. */
	double left() {
		double length = stream.tags().seconds();
		return length > 0 ? length - seconds() : Double.POSITIVE_INFINITY;
	}

	/** Whether nothing more comes: at its end, or faded out. */
	boolean over() {
		return over;
	}

	void fadeIn(double seconds) {
		fadePerFrame = 1 / Math.max(1, seconds * AudioStream.RATE);
	}

	void fadeOut(double seconds) {
		fadePerFrame = -1 / Math.max(1, seconds * AudioStream.RATE);
	}

	/**
	 * Adds its next frames to the mix.
	 *
	 * @throws IOException if the file is damaged there
	 */
	void addTo(float[] mix, int count) throws IOException {
		if (samples.length < mix.length) {
			samples = new float[mix.length];
		}
		int read = stream.read(samples, count);
		for (int i = 0; i < read; i++) {
			float gain = (float) Math.sin(Math.PI / 2 * fade);
			mix[2 * i] += gain * samples[2 * i];
			mix[2 * i + 1] += gain * samples[2 * i + 1];
			fade = Math.max(0, Math.min(1, fade + fadePerFrame));
		}
		frames += read;
		over = read < count || fade == 0 && fadePerFrame < 0;
	}

	@Override
	public void close() {
		stream.close();
	}
}
