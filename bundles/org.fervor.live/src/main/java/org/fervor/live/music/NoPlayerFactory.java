package org.fervor.live.music;

import java.util.List;

import org.fervor.core.audio.AudioTags;
import org.fervor.core.music.MusicPlayer;
import org.fervor.core.music.MusicPlayerFactory;
import org.fervor.core.music.PlayerListener;
import org.fervor.core.music.PlayerStatus;
import org.fervor.core.music.Song;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.osgi.service.component.annotations.Component;

/** No player: songs are chosen and logged, nothing sounds, no song ends by itself. */
@Component
public final class NoPlayerFactory implements MusicPlayerFactory {

	@Override
	public String id() {
		return "none";
	}

	@Override
	public String describe() {
		return "no music: songs are chosen and logged only";
	}

	@Override
	public List<Parameter<?>> parameters() {
		return List.of();
	}

	@Override
	public MusicPlayer create(Settings settings, PlayerListener listener) {
		return new Silent(listener);
	}

	private static final class Silent implements MusicPlayer {
		private final PlayerListener listener;
		private volatile PlayerStatus status = new PlayerStatus(PlayerStatus.State.STOPPED, null, AudioTags.NONE, 0, 0, "none");

		Silent(PlayerListener listener) {
			this.listener = listener;
		}

		@Override
		public void play(Song song) {
			become(PlayerStatus.State.PLAYING, song);
			listener.started(song);
		}

		@Override
		public void pause() {
			become(status.playing() == null ? PlayerStatus.State.STOPPED : PlayerStatus.State.PAUSED, status.playing());
		}

		@Override
		public void resume() {
			become(status.playing() == null ? PlayerStatus.State.STOPPED : PlayerStatus.State.PLAYING, status.playing());
		}

		@Override
		public void stop() {
			become(PlayerStatus.State.STOPPED, null);
		}

		private void become(PlayerStatus.State state, Song song) {
			status = new PlayerStatus(state, song, AudioTags.NONE, 0, status.volume(), "none");
		}

		@Override
		public void volume(double volume) {
			status = new PlayerStatus(status.state(), status.playing(), AudioTags.NONE, 0, volume, "none");
		}

		@Override
		public PlayerStatus status() {
			return status;
		}

		@Override
		public void close() {
			stop();
		}
	}
}
