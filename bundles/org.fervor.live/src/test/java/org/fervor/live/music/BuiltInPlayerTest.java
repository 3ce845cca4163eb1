package org.fervor.live.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.fervor.core.audio.AudioOutput;
import org.fervor.core.audio.AudioStream;
import org.fervor.core.music.PlayerStatus;
import org.fervor.core.music.Song;
import org.fervor.live.Elsewhere;
import org.junit.jupiter.api.Test;

class BuiltInPlayerTest {

	private final FakeSound sound = new FakeSound();
	private final BuiltInPlayer player = sound.player(2);
	private final Song one = Song.of(Path.of("one.ogg"));
	private final Song two = Song.of(Path.of("two.ogg"));

	@Test
	void aSongIsHeardAndItsEndIsToldBeforeItsLastSecondsSoThatTheNextCanCross() {
		player.play(one);
		FakeSound.play(player, 7.9);
		assertThat(sound.events).containsExactly("started one");
		FakeSound.play(player, 0.2);
		assertThat(sound.events).containsExactly("started one", "ended one");
		player.play(two);
		FakeSound.play(player, 3);
		assertThat(sound.openStreams).isEqualTo(1);
		assertThat(player.status().song()).contains(two);
	}

	@Test
	void crossedSongsKeepTheirPowerAndNeverClick() {
		player.play(one);
		FakeSound.play(player, 3);
		player.play(two);
		FakeSound.play(player, 3);
		float before = sound.heard.get(0);
		for (float sample : sound.heard) {
			assertThat(sample).isBetween(0.49f, 0.72f);
			assertThat(Math.abs(sample - before)).isLessThan(0.01f);
			before = sample;
		}
		assertThat(sound.heard.get(sound.heard.size() - 1)).isEqualTo(0.5f, within(1e-3f));
	}

	@Test
	void theSongWithoutASuccessorPlaysToItsEndAndLeavesNothingOpen() {
		player.play(one);
		FakeSound.play(player, 11);
		assertThat(sound.events).containsExactly("started one", "ended one");
		assertThat(sound.heard).hasSize(10 * AudioStream.RATE);
		assertThat(sound.openStreams).isZero();
		assertThat(player.status().state()).isEqualTo(PlayerStatus.State.STOPPED);
	}

	@Test
	void ofTwoWishesTheLaterOneCounts() {
		player.play(one);
		player.play(two);
		FakeSound.play(player, 1);
		assertThat(sound.events).containsExactly("started two");
	}

	@Test
	void theVolumeFollowsWithoutAClick() {
		player.play(one);
		FakeSound.play(player, 1);
		player.volume(0.5);
		FakeSound.play(player, 1);
		assertThat(sound.heard.get(sound.heard.size() - 1)).isEqualTo(0.25f, within(1e-3f));
		for (int i = 1; i < sound.heard.size(); i++) {
			assertThat(Math.abs(sound.heard.get(i) - sound.heard.get(i - 1))).isLessThan(0.01f);
		}
	}

	@Test
	void aDamagedSongFailsAndTheOneThatPlaysGoesOn() {
		player.play(one);
		FakeSound.play(player, 1);
		player.play(Song.of(Path.of("broken.ogg")));
		FakeSound.play(player, 1);
		assertThat(sound.events).hasSize(2).last().asString().startsWith("failed ").endsWith("is damaged");
		assertThat(player.status().song()).contains(one);
	}

	@Test
	void aSongThatBreaksOnTheWayFails() {
		player.play(Song.of(Path.of("torn.ogg")));
		FakeSound.play(player, 2);
		assertThat(sound.events).hasSize(2).last().asString().endsWith("is torn");
		assertThat(sound.openStreams).isZero();
	}

	@Test
	void anUnpluggedDeviceMeansSilenceThatIsSaidOnceAndEndsWhenItIsBack() {
		player.play(one);
		FakeSound.play(player, 1);
		sound.deviceThere = false;
		FakeSound.play(player, 2);
		assertThat(sound.events).filteredOn(e -> e.contains("audio device is gone (unplugged)")).hasSize(1);
		assertThat(player.status().device()).isEqualTo(SoundOutlet.NOWHERE);
		assertThat(player.status().seconds()).isEqualTo(3, within(0.05));
		sound.deviceThere = true;
		FakeSound.play(player, 5);
		assertThat(sound.events).last().asString().contains("ended");
		assertThat(sound.events).anyMatch(e -> e.contains("heard again"));
		assertThat(sound.openLines).isEqualTo(1);
	}

	@Test
	void withoutAnyDeviceThePlayerSaysSoAndGoesOnSilently() {
		sound.deviceThere = false;
		player.play(one);
		FakeSound.play(player, 11);
		assertThat(sound.events).containsExactly("started one", "There is no audio device. The music goes on silently.", "ended one");
		assertThat(sound.heard).isEmpty();
	}

	@Test
	void noListenerIsCalledUnderThePlayersLock() {
		FakeSound asking = new FakeSound();
		BuiltInPlayer[] players = new BuiltInPlayer[1];
		asking.onEvent = () -> Elsewhere.run(() -> players[0].volume(0.5));
		players[0] = asking.player(2);
		asking.deviceThere = false;
		players[0].play(one);
		FakeSound.play(players[0], 9);
		players[0].play(Song.of(Path.of("broken.ogg")));
		FakeSound.play(players[0], 1);
		assertThat(asking.events).hasSize(4);
	}

	@Test
	void aDeviceThatIsSlowToCloseHoldsUpNobodyWhoStillWantsSomething() throws InterruptedException {
		CountDownLatch closed = new CountDownLatch(1);
		FakeSound slow = new FakeSound();
		BuiltInPlayer[] players = new BuiltInPlayer[1];
		slow.onClose = () -> {
			Elsewhere.run(() -> players[0].volume(0.5));
			closed.countDown();
		};
		slow.seconds = 1;
		players[0] = slow.player(0).started();
		players[0].play(one);
		assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
		players[0].close();
	}

	@Test
	void anOutletThatIsClosedWhileItOpensKeepsNoDevice() {
		SoundOutlet[] outlets = new SoundOutlet[1];
		outlets[0] = new SoundOutlet(new AudioOutput() {
			@Override
			public java.util.List<String> devices() {
				return java.util.List.of();
			}

			@Override
			public AudioLine open() throws IOException {
				outlets[0].close();
				return sound.open();
			}
		}, SilentLine::new, m -> { });
		assertThatThrownBy(() -> outlets[0].write(new float[2], 1)).isInstanceOf(IOException.class);
		assertThat(sound.openLines).isZero();
	}

	@Test
	void anOutletThatIsClosedBetweenLookAndWriteSaysSo() {
		SoundOutlet[] outlets = new SoundOutlet[1];
		sound.deviceThere = false;
		outlets[0] = new SoundOutlet(sound, SilentLine::new, m -> outlets[0].close());
		assertThatThrownBy(() -> outlets[0].write(new float[2], 1)).isInstanceOf(IOException.class);
	}
}
