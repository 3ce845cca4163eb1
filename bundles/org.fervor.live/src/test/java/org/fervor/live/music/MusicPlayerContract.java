package org.fervor.live.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.fervor.core.music.MusicPlayer;
import org.fervor.core.music.MusicPlayerFactory;
import org.fervor.core.music.PlayerListener;
import org.fervor.core.music.PlayerStatus;
import org.fervor.core.music.Song;
import org.fervor.core.parameter.Settings;
import org.junit.jupiter.api.Test;

/** What every player promises. */
abstract class MusicPlayerContract {

	abstract MusicPlayerFactory factory();

	@Test
	void itSaysWhatItIs() {
		assertThat(factory().id()).matches("[a-z]+");
		assertThat(factory().describe()).isNotBlank();
	}

	@Test
	void everyCallIsAllowedBeforeTheFirstSongAndAfterTheEnd() {
		MusicPlayer player = factory().create(Settings.defaults(), listener(new CountDownLatch(1)));
		assertThatNoException().isThrownBy(() -> {
			player.pause();
			player.resume();
			player.stop();
			player.volume(0.3);
			player.close();
			player.close();
			player.status();
		});
	}

	@Test
	void aSongBeginsAndStandsInTheStatus() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		try (MusicPlayer player = factory().create(Settings.defaults(), listener(begun))) {
			assertThat(player.status().state()).isEqualTo(PlayerStatus.State.STOPPED);
			player.play(Song.of(Path.of("song.ogg")));
			assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void closingWhileItPlaysTakesLessThanASecondAndAHalf() {
		MusicPlayer player = factory().create(Settings.defaults(), listener(new CountDownLatch(1)));
		player.play(Song.of(Path.of("song.ogg")));
		assertThatCode(player::close).doesNotThrowAnyException();
	}

	private static PlayerListener listener(CountDownLatch begun) {
		return new PlayerListener() {
			@Override
			public void started(Song song) {
				begun.countDown();
			}

			@Override
			public void ended(Song song) {
				// not waited for
			}

			@Override
			public void failed(Song song, String message) {
				throw new AssertionError(message);
			}

			@Override
			public void said(String message) {
				// may say what it likes
			}
		};
	}
}
