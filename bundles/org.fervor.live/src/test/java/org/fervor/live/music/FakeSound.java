package org.fervor.live.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.fervor.core.audio.AudioDecoder;
import org.fervor.core.audio.AudioOutput;
import org.fervor.core.audio.AudioStream;
import org.fervor.core.audio.AudioTags;
import org.fervor.core.music.PlayerListener;
import org.fervor.core.music.Song;

/** Songs of constant level and a device in memory. A file whose name begins with "broken" cannot be opened; "torn" breaks after a second. */
final class FakeSound implements AudioDecoder, AudioOutput, PlayerListener {

	final List<Float> heard = new ArrayList<>();
	final List<String> events = new ArrayList<>();
	int openStreams;
	int openLines;
	boolean deviceThere = true;
	double seconds = 10;
	/** Called with each event of the player. */
	Runnable onEvent = () -> { };
	/** Called when a line is closed. */
	Runnable onClose = () -> { };

	@Override
	public AudioStream open(Path file) throws IOException {
		String name = file.getFileName().toString();
		if (name.startsWith("broken")) {
			throw new IOException(file + " is damaged");
		}
		openStreams++;
		return new AudioStream() {
			private long at;

			@Override
			public AudioTags tags() {
				return new AudioTags(name, "nobody", "", seconds);
			}

			@Override
			public int read(float[] samples, int frames) throws IOException {
				if (name.startsWith("torn") && at > RATE) {
					throw new IOException(file + " is torn");
				}
				int count = (int) Math.min(frames, seconds * RATE - at);
				java.util.Arrays.fill(samples, 0, 2 * count, 0.5f);
				at += count;
				return count;
			}

			@Override
			public void close() {
				openStreams--;
			}
		};
	}

	@Override
	public List<String> devices() {
		return deviceThere ? List.of("fake") : List.of();
	}

	@Override
	public AudioLine open() throws IOException {
		if (!deviceThere) {
			throw new IOException("There is no audio device.");
		}
		openLines++;
		return new AudioLine() {
			@Override
			public void write(float[] samples, int frames) throws IOException {
				if (!deviceThere) {
					throw new IOException("unplugged");
				}
				for (int i = 0; i < frames; i++) {
					heard.add(samples[2 * i]);
				}
			}

			@Override
			public void close() {
				openLines--;
				onClose.run();
			}
		};
	}

	/** A player without a thread: a test steps it. */
	BuiltInPlayer player(double crossfade) {
		return new BuiltInPlayer(this, new SoundOutlet(this, () -> new AudioLine() {
			@Override
			public void write(float[] samples, int frames) {
				// silence takes no time in a test
			}

			@Override
			public void close() {
				// nothing is open
			}
		}, this::said), this, crossfade);
	}

	static void play(BuiltInPlayer player, double seconds) {
		for (int i = 0; i < Math.round(seconds * 50); i++) {
			player.step();
		}
	}

	@Override
	public void started(Song song) {
		event("started " + song.title());
	}

	@Override
	public void ended(Song song) {
		event("ended " + song.title());
	}

	@Override
	public void failed(Song song, String message) {
		event("failed " + message);
	}

	@Override
	public void said(String message) {
		event(message);
	}

	private void event(String text) {
		events.add(text);
		onEvent.run();
	}
}
