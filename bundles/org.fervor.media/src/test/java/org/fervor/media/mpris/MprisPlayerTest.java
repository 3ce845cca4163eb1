package org.fervor.media.mpris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.fervor.core.music.MusicPlayer;
import org.fervor.core.music.PlayerListener;
import org.fervor.core.music.PlayerStatus;
import org.fervor.core.music.Song;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a bus of the test's own and a player on it that only pretends. */
class MprisPlayerTest implements PlayerListener {

	private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
	private final Song one = Song.of(Path.of("one song.ogg"));
	private final Song two = Song.of(Path.of("two.ogg"));
	private Process daemon;
	private String address;

	@BeforeEach
	void startBus() throws IOException {
		try {
			daemon = new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address", "--address=unix:tmpdir=/tmp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
		} catch (IOException e) {
			Assumptions.abort("there is no dbus-daemon on this machine");
		}
		address = new BufferedReader(daemon.inputReader()).readLine();
	}

	@AfterEach
	void stopBus() {
		if (daemon != null) {
			daemon.destroy();
		}
	}

	@Test
	void aSongIsOpenedInThePlayerAndItsEndIsNoticed() throws Exception {
		try (Desktop desktop = new Desktop(); MusicPlayer player = new MprisPlayerFactory(address).create(Settings.defaults(), this)) {
			player.volume(0.4);
			player.play(one);
			assertThat(event()).isEqualTo("started one song");
			assertThat(desktop.calls.poll(10, TimeUnit.SECONDS)).isEqualTo("open " + one.file().toUri());
			assertThat(desktop.calls.poll(10, TimeUnit.SECONDS)).isEqualTo("play");
			assertThat(desktop.calls.poll(10, TimeUnit.SECONDS)).isEqualTo("volume 0.4");
			assertThat(player.status().song()).contains(one);
			assertThat(desktop.looked.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
			desktop.state = "Stopped";
			assertThat(event()).isEqualTo("ended one song");
			assertThat(player.status().state()).isEqualTo(PlayerStatus.State.STOPPED);
		}
	}

	@Test
	void anotherSongInThePlayerMeansThatOursIsOver() throws Exception {
		try (Desktop desktop = new Desktop(); MusicPlayer player = new MprisPlayerFactory(address).create(Settings.defaults(), this)) {
			player.play(one);
			assertThat(event()).isEqualTo("started one song");
			assertThat(desktop.looked.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
			desktop.url = two.file().toUri().toString();
			assertThat(event()).isEqualTo("ended one song");
		}
	}

	@Test
	void withoutAPlayerItSaysSoOnceAndUsesOneThatComesLater() throws Exception {
		try (MusicPlayer player = new MprisPlayerFactory(address).create(Settings.defaults(), this)) {
			player.play(one);
			assertThat(event()).isEqualTo(MprisPlayer.NO_PLAYER);
			try (Desktop desktop = new Desktop()) {
				player.play(two);
				assertThat(event()).isEqualTo("started two");
			}
		}
	}

	@Test
	void aPlayerThatGoesInTheMiddleIsSaid() throws Exception {
		try (MusicPlayer player = new MprisPlayerFactory(address).create(Settings.defaults(), this)) {
			try (Desktop desktop = new Desktop()) {
				player.play(one);
				assertThat(event()).isEqualTo("started one song");
			}
			assertThat(event()).startsWith("The player does not answer");
		}
	}

	@Test
	void withoutABusTheErrorSaysWhatElseThereIs() {
		daemon.destroy();
		assertThatThrownBy(() -> new MprisPlayerFactory("unix:path=/tmp/there-is-no-bus-here").create(Settings.defaults(), this)).isInstanceOf(UserError.class)
				.hasMessageContaining("built-in player");
		assertThat(new MprisPlayerFactory("unix:path=/tmp/there-is-no-bus-here").describe()).isEqualTo("no D-Bus session");
	}

	@Test
	void itTellsWhichPlayersRun() throws Exception {
		assertThat(new MprisPlayerFactory(address).describe()).isEqualTo("no player with MPRIS runs");
		try (Desktop desktop = new Desktop()) {
			assertThat(new MprisPlayerFactory(address).describe()).isEqualTo("plays on pretend");
		}
	}

	private String event() throws InterruptedException {
		return String.valueOf(events.poll(20, TimeUnit.SECONDS));
	}

	@Override
	public void started(Song song) {
		events.add("started " + song.title());
	}

	@Override
	public void ended(Song song) {
		events.add("ended " + song.title());
	}

	@Override
	public void failed(Song song, String message) {
		events.add("failed " + message);
	}

	@Override
	public void said(String message) {
		events.add(message);
	}

	/** A player on the bus that does as if it played whatever is opened. */
	private final class Desktop implements AutoCloseable {
		private final DBusConnection connection;
		private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
		private final java.util.concurrent.Semaphore looked = new java.util.concurrent.Semaphore(0);
		private volatile String state = "Stopped";
		private volatile String url = "";

		Desktop() throws Exception {
			connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
			connection.exportObject("/org/mpris/MediaPlayer2", new Pretender(this));
			connection.requestBusName("org.mpris.MediaPlayer2.pretend");
		}

		@Override
		public void close() {
			connection.disconnect();
		}
	}

	/** What is exported on the bus. */
	public static final class Pretender implements RemotePlayer, Properties {
		private final Desktop desktop;

		Pretender(Desktop desktop) {
			this.desktop = desktop;
		}

		@Override
		public void OpenUri(String uri) {
			desktop.url = uri;
			desktop.state = "Playing";
			desktop.calls.add("open " + uri);
		}

		@Override
		public void Play() {
			desktop.calls.add("play");
		}

		@Override
		public void Pause() {
			desktop.state = "Paused";
		}

		@Override
		public void Stop() {
			desktop.state = "Stopped";
		}

		@Override
		public <A> A Get(String from, String name) {
			throw new UnsupportedOperationException(name);
		}

		@Override
		public <A> void Set(String from, String name, A value) {
			desktop.calls.add(name.toLowerCase(java.util.Locale.ROOT) + " " + (value instanceof Variant<?> v ? v.getValue() : value));
		}

		@Override
		public Map<String, Variant<?>> GetAll(String from) {
			desktop.looked.release();
			Map<String, Variant<?>> all = new HashMap<>();
			all.put("PlaybackStatus", new Variant<>(desktop.state));
			all.put("Position", new Variant<>(1_500_000L));
			all.put("Metadata", new Variant<>(Map.of("xesam:url", new Variant<>(desktop.url)), "a{sv}"));
			return all;
		}

		@Override
		public boolean isRemote() {
			return false;
		}

		@Override
		public String getObjectPath() {
			return "/org/mpris/MediaPlayer2";
		}
	}
}
