package org.fervor.live.music;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.fervor.core.audio.AudioOutput;
import org.fervor.core.audio.AudioOutput.AudioLine;
import org.fervor.core.audio.AudioStream;

/** The device where there is one, silence of the same length where there is none or it is gone. Tries for a device again every few seconds. Serves one thread. */
final class SoundOutlet implements AutoCloseable {

	static final String NOWHERE = "no audio device: silent";

	private static final double RETRY_SECONDS = 5;

	private final AudioOutput output;
	private final Supplier<AudioLine> silence;
	private final Consumer<String> say;
	private volatile AudioLine line;
	private volatile boolean sounding;
	private volatile boolean closed;
	private boolean complained;
	private long silentFrames;

	/** @param silence makes a line that waits as long as its sound would take */
	SoundOutlet(AudioOutput output, Supplier<AudioLine> silence, Consumer<String> say) {
		this.output = output;
		this.silence = silence;
		this.say = say;
	}

	/** Where the sound goes, for a person. */
	String device() {
		return sounding ? "audio device" : line == null ? "" : NOWHERE;
	}

	void write(float[] samples, int frames) throws IOException {
		if (line == null || !sounding && silentFrames > RETRY_SECONDS * AudioStream.RATE) {
			open();
		}
		try {
			line.write(samples, frames);
			silentFrames += sounding ? 0 : frames;
		} catch (IOException e) {
			if (closed || !sounding) {
				throw e;
			}
			fallSilent("The audio device is gone (" + e.getMessage() + "); the music goes on silently until it is back.");
		}
	}

	private void open() {
		silentFrames = 0;
		try {
			AudioLine opened = output.open();
			release();
			line = opened;
			sounding = true;
			if (complained) {
				complained = false;
				say.accept("The audio device is there; the music is heard again.");
			}
		} catch (IOException e) {
			if (line == null) {
				fallSilent(e.getMessage() + " The music goes on silently.");
			}
		}
	}

	private void fallSilent(String why) {
		release();
		sounding = false;
		line = silence.get();
		if (!complained) {
			complained = true;
			say.accept(why);
		}
	}

	/** Lets go of the device until the next sound. */
	void release() {
		AudioLine open = line;
		line = null;
		sounding = false;
		if (open != null) {
			open.close();
		}
	}

	/** From any thread. */
	@Override
	public void close() {
		closed = true;
		release();
	}
}
