package org.fervor.live.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;

import org.fervor.core.audio.AudioStream;
import org.fervor.core.music.PlayerStatus;
import org.fervor.core.music.Song;
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
}
