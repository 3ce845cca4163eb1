package org.fervor.media.mpris;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.fervor.core.audio.AudioTags;
import org.fervor.core.music.MusicPlayer;
import org.fervor.core.music.PlayerListener;
import org.fervor.core.music.PlayerStatus;
import org.fervor.core.music.Song;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.Variant;

/**
 * Lets a player of the desktop play. One thread talks to it, and looks twice a second whether the song is over: stopped, or another one. A player that is not there, or goes, is
 * said once and looked for again at the next song.
 */
final class MprisPlayer implements MusicPlayer {

	static final String NO_PLAYER = "No player with MPRIS runs on this desktop: start one (VLC, Rhythmbox, Clementine, …); the next song goes to it.";

	private static final long LOOK_MILLIS = 500;
	private static final int LOOKS_TO_BEGIN = 6;

	private final SessionBus bus;
	private final String wanted;
	private final PlayerListener listener;
	private final AtomicReference<Song> wish = new AtomicReference<>();
	private final ScheduledExecutorService thread;
	private String name = "";
	private Song song;
	private boolean begun;
	private int looks;
	private boolean complained;
	private volatile double volume = 1;
	private volatile PlayerStatus status = new PlayerStatus(PlayerStatus.State.STOPPED, null, AudioTags.NONE, 0, 1, "");

	/** @param wanted the player's name on the bus; empty for the first one */
	MprisPlayer(SessionBus bus, String wanted, PlayerListener listener) {
		this(bus, wanted, listener, Executors.newSingleThreadScheduledExecutor(work -> {
			Thread worker = new Thread(work, "fervor-mpris");
			worker.setDaemon(true);
			return worker;
		}));
		thread.scheduleWithFixedDelay(() -> talk(this::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** For tests, which look themselves. */
	MprisPlayer(SessionBus bus, String wanted, PlayerListener listener, ScheduledExecutorService thread) {
		this.bus = bus;
		this.wanted = wanted;
		this.listener = listener;
		this.thread = thread;
	}

	@Override
	public void play(Song next) {
		if (wish.getAndSet(next) == null) {
			submit(this::begin);
		}
	}

	@Override
	public void pause() {
		submit(() -> remote().Pause());
	}

	@Override
	public void resume() {
		submit(() -> remote().Play());
	}

	@Override
	public void stop() {
		submit(() -> {
			song = null;
			show(PlayerStatus.State.STOPPED, 0);
			remote().Stop();
		});
	}

	@Override
	public void volume(double loudness) {
		volume = Math.max(0, Math.min(1, loudness));
		submit(() -> {
			if (!name.isEmpty()) {
				bus.volume(name, volume);
			}
		});
	}

	@Override
	public PlayerStatus status() {
		return status;
	}

	private void submit(Talk talk) {
		try {
			thread.execute(() -> talk(talk));
		} catch (RejectedExecutionException e) {
			// closed
		}
	}

	private void talk(Talk talk) {
		try {
			talk.run();
		} catch (DBusException | DBusExecutionException e) {
			name = "";
			show(PlayerStatus.State.STOPPED, 0);
			complain("The player does not answer (" + e.getMessage() + "); the next song looks for one again.");
		}
	}

	private void begin() throws DBusException {
		Song next = wish.getAndSet(null);
		if (next == null) {
			return;
		}
		song = null;
		if (!found()) {
			complain(NO_PLAYER);
			return;
		}
		bus.player(name).OpenUri(next.file().toUri().toString());
		bus.player(name).Play();
		bus.volume(name, volume);
		song = next;
		begun = false;
		looks = 0;
		complained = false;
		show(PlayerStatus.State.PLAYING, 0);
		listener.started(next);
	}

	private boolean found() throws DBusException {
		java.util.List<String> there = bus.players();
		if (!there.contains(name)) {
			name = there.stream().filter(n -> wanted.isEmpty() || n.equalsIgnoreCase(wanted)).findFirst().orElse("");
		}
		return !name.isEmpty();
	}

	private RemotePlayer remote() throws DBusException {
		if (name.isEmpty()) {
			throw new DBusException("no player is in use");
		}
		return bus.player(name);
	}

	/** Looks how the song goes. */
	void look() throws DBusException {
		if (song == null || name.isEmpty()) {
			return;
		}
		Map<String, Variant<?>> properties = bus.properties(name);
		String state = SessionBus.value(properties, "PlaybackStatus").map(String::valueOf).orElse("Stopped");
		double seconds = SessionBus.value(properties, "Position").filter(Number.class::isInstance).map(p -> ((Number) p).doubleValue() / 1e6).orElse(0.0);
		boolean ours = SessionBus.value(properties, "Metadata").filter(Map.class::isInstance).map(m -> ((Map<?, ?>) m).get("xesam:url"))
				.map(u -> u instanceof Variant<?> v ? v.getValue() : u).map(u -> isSong(String.valueOf(u))).orElse(true);
		boolean playing = ours && !state.equals("Stopped");
		begun |= playing;
		looks++;
		if (playing) {
			show(state.equals("Paused") ? PlayerStatus.State.PAUSED : PlayerStatus.State.PLAYING, seconds);
		} else if (begun || looks > LOOKS_TO_BEGIN) {
			Song over = song;
			song = null;
			show(PlayerStatus.State.STOPPED, 0);
			if (begun) {
				listener.ended(over);
			} else {
				listener.failed(over, over.file() + ": the player " + name + " does not play it; look whether it knows this kind of file.");
			}
		}
	}

	/** Players write addresses of files in more than one way. */
	private boolean isSong(String url) {
		try {
			return java.nio.file.Path.of(java.net.URI.create(url)).equals(song.file());
		} catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
			return false;
		}
	}

	private void complain(String message) {
		if (!complained) {
			complained = true;
			listener.said(message);
		}
	}

	private void show(PlayerStatus.State state, double seconds) {
		status = new PlayerStatus(state, song, AudioTags.NONE, seconds, volume, name);
	}

	@Override
	public void close() {
		if (song != null) {
			stop();
		}
		thread.shutdown();
		try {
			thread.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		bus.close();
	}

	/** Something said to the player. */
	private interface Talk {
		void run() throws DBusException;
	}
}
