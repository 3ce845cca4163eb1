package org.fervor.live.music;

import java.io.IOException;
import java.util.Arrays;

import org.fervor.core.audio.AudioDecoder;
import org.fervor.core.audio.AudioStream;
import org.fervor.core.audio.AudioTags;
import org.fervor.core.music.MusicPlayer;
import org.fervor.core.music.PlayerListener;
import org.fervor.core.music.PlayerStatus;
import org.fervor.core.music.Song;

/**
 * Decodes, cross-fades and plays by itself. One thread of its own renders blocks of 20 ms; callers only leave their wish, and of several wishes the last one counts. Without a
 * device the songs pass silently.
 */
public final class BuiltInPlayer implements MusicPlayer {

	static final int BLOCK = AudioStream.RATE / 50;

	private static final long CLOSE_MILLIS = 900;

	private final AudioDecoder decoder;
	private final SoundOutlet outlet;
	private final PlayerListener listener;
	private final double crossfade;
	private final float[] mix = new float[BLOCK * AudioStream.CHANNELS];
	private final Object lock = new Object();
	private Song wish;
	private boolean stop;
	private boolean paused;
	private boolean closed;
	private double volume = 1;
	private double heardVolume = 1;
	private boolean endTold;
	private Voice voice;
	private Voice leaving;
	private volatile PlayerStatus status = new PlayerStatus(PlayerStatus.State.STOPPED, null, AudioTags.NONE, 0, 1, "");
	private Thread thread;

	/** @param crossfade seconds in which one song fades into the next */
	BuiltInPlayer(AudioDecoder decoder, SoundOutlet outlet, PlayerListener listener, double crossfade) {
		this.decoder = decoder;
		this.outlet = outlet;
		this.listener = listener;
		this.crossfade = crossfade;
	}

	/** Begins to render on a thread of its own. */
	BuiltInPlayer started() {
		thread = new Thread(this::run, "fervor-player");
		thread.setDaemon(true);
		thread.start();
		return this;
	}

	@Override
	public void play(Song song) {
		tell(() -> {
			wish = song;
			stop = false;
			paused = false;
		});
	}

	@Override
	public void pause() {
		tell(() -> paused = true);
	}

	@Override
	public void resume() {
		tell(() -> paused = false);
	}

	@Override
	public void stop() {
		tell(() -> {
			wish = null;
			stop = true;
		});
	}

	@Override
	public void volume(double wanted) {
		tell(() -> volume = Math.max(0, Math.min(1, wanted)));
		PlayerStatus s = status;
		status = new PlayerStatus(s.state(), s.playing(), s.tags(), s.seconds(), Math.max(0, Math.min(1, wanted)), s.device());
	}

	@Override
	public PlayerStatus status() {
		return status;
	}

	private void tell(Runnable change) {
		synchronized (lock) {
			change.run();
			lock.notifyAll();
		}
	}

	private void run() {
		try {
			while (awaitWork()) {
				step();
			}
		} catch (InterruptedException e) {
			// closed
		} finally {
			silence();
			outlet.close();
		}
	}

	/** Waits while there is nothing to play; false once closed. */
	private boolean awaitWork() throws InterruptedException {
		if (idle()) {
			show();
			// a device may take its time: callers do not wait for it
			outlet.release();
		}
		synchronized (lock) {
			while (idle()) {
				lock.wait();
			}
			return !closed;
		}
	}

	private boolean idle() {
		synchronized (lock) {
			return !closed && wish == null && !stop && (voice == null && leaving == null || paused);
		}
	}

	/** Follows the wishes and plays one block. Called by the player's thread, or by a test. */
	void step() {
		Song next;
		boolean silence;
		double wanted;
		synchronized (lock) {
			next = wish;
			wish = null;
			silence = stop;
			stop = false;
			wanted = volume;
		}
		if (silence) {
			silence();
		}
		if (next != null) {
			change(next);
		}
		render(wanted);
		show();
	}

	private void change(Song next) {
		AudioStream stream;
		try {
			stream = decoder.open(next.file());
		} catch (IOException e) {
			listener.failed(next, e.getMessage());
			return;
		}
		close(leaving);
		leaving = voice;
		if (leaving != null) {
			leaving.fadeOut(crossfade);
		}
		voice = new Voice(next, stream, leaving == null ? 0 : crossfade);
		endTold = false;
		listener.started(next);
	}

	private void render(double wanted) {
		Arrays.fill(mix, 0);
		leaving = added(leaving, false);
		voice = added(voice, true);
		for (int i = 0; i < BLOCK; i++) {
			float gain = (float) (heardVolume + (wanted - heardVolume) * i / BLOCK);
			mix[2 * i] = clip(gain * mix[2 * i]);
			mix[2 * i + 1] = clip(gain * mix[2 * i + 1]);
		}
		heardVolume = wanted;
		if (voice != null || leaving != null) {
			try {
				outlet.write(mix, BLOCK);
			} catch (IOException e) {
				// closed while writing: the thread ends at its next look
			}
		}
	}

	/** The voice after its frames were added; null once it is over. */
	private Voice added(Voice adding, boolean current) {
		if (adding == null) {
			return null;
		}
		try {
			adding.addTo(mix, BLOCK);
		} catch (IOException e) {
			adding.close();
			if (current && !endTold) {
				listener.failed(adding.song(), e.getMessage());
			}
			return null;
		}
		if (current && !endTold && (adding.over() || adding.left() <= crossfade)) {
			// told while its last seconds still sound, so that the next song can cross them
			endTold = true;
			listener.ended(adding.song());
		}
		if (adding.over()) {
			adding.close();
			return null;
		}
		return adding;
	}

	private static float clip(float sample) {
		return Math.max(-1, Math.min(1, sample));
	}

	private void silence() {
		close(voice);
		close(leaving);
		voice = null;
		leaving = null;
	}

	private static void close(Voice old) {
		if (old != null) {
			old.close();
		}
	}

	private void show() {
		synchronized (lock) {
			PlayerStatus.State state = voice == null ? PlayerStatus.State.STOPPED : paused ? PlayerStatus.State.PAUSED : PlayerStatus.State.PLAYING;
			status = new PlayerStatus(state, voice == null ? null : voice.song(), voice == null ? AudioTags.NONE : voice.stream().tags(), voice == null ? 0 : voice.seconds(), volume,
					outlet.device());
		}
	}

	@Override
	public void close() {
		tell(() -> closed = true);
		try {
			if (thread != null) {
				thread.join(CLOSE_MILLIS / 2);
				outlet.close();
				thread.join(CLOSE_MILLIS / 2);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
