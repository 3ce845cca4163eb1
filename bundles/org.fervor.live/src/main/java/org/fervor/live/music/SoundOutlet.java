package org.fervor.live.music;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.fervor.core.audio.AudioOutput;
import org.fervor.core.audio.AudioOutput.AudioLine;
import org.fervor.core.audio.AudioStream;

/**
 * The device where there is one, silence of the same length where there is none or it is gone. Tries for a device again every few seconds. Serves one thread; any other may close
 * it, also in the middle of a write.
 */
final class SoundOutlet implements AutoCloseable {

	static final String NOWHERE = "no audio device: silent";

	private static final double RETRY_SECONDS = 5;

	private final AudioOutput output;
	private final Supplier<AudioLine> silence;
	private final Consumer<String> say;
	/** Taken out by whoever closes it, so that this happens once. */
	private final AtomicReference<AudioLine> line = new AtomicReference<>();
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
		return sounding ? "audio device" : line.get() == null ? "" : NOWHERE;
	}

	/** @throws IOException once closed */
	void write(float[] samples, int frames) throws IOException {
		if (line.get() == null || !sounding && silentFrames > RETRY_SECONDS * AudioStream.RATE) {
			open();
		}
		AudioLine open = line.get();
		if (open == null) {
			throw new IOException("the outlet is closed");
		}
		try {
			open.write(samples, frames);
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
			use(opened, true);
			if (complained) {
				complained = false;
				say.accept("The audio device is there; the music is heard again.");
			}
		} catch (IOException e) {
			if (line.get() == null) {
				fallSilent(e.getMessage() + " The music goes on silently.");
			}
		}
	}

	private void fallSilent(String why) {
		release();
		use(silence.get(), false);
		if (!complained) {
			complained = true;
			say.accept(why);
		}
	}

	/** Closed meanwhile, the new line is not kept. */
	private void use(AudioLine next, boolean heard) {
		line.set(next);
		sounding = heard;
		if (closed) {
			release();
		}
	}

	/** Lets go of the device until the next sound. */
	void release() {
		AudioLine open = line.getAndSet(null);
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
