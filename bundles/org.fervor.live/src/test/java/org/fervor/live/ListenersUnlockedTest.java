package org.fervor.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.fervor.core.audio.AudioTags;
import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.label.Expression;
import org.fervor.core.music.MusicPlayer;
import org.fervor.core.music.MusicPlayerFactory;
import org.fervor.core.music.PlayerListener;
import org.fervor.core.music.PlayerStatus;
import org.fervor.core.music.Song;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.live.decide.MoodChange;
import org.fervor.live.music.MoodPolicy;
import org.fervor.live.music.MusicMemory;
import org.fervor.live.music.Playlists;
import org.fervor.live.music.SongChange;
import org.fervor.live.pipeline.AnalysedFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A listener may wait for another thread that asks the session: it is called under no lock. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ListenersUnlockedTest implements LiveListener {

	@TempDir
	Path folder;

	private final CountDownLatch there = new CountDownLatch(1);
	private final CountDownLatch over = new CountDownLatch(1);
	private final Set<String> heard = Collections.synchronizedSet(new TreeSet<>());
	private final Map<String, Throwable> failures = new ConcurrentHashMap<>();
	private volatile LiveSession session;

	@Test
	void aSessionWhoseSongsAllFailAnswersWhoeverAsksWhileItTells() throws Exception {
		List<Object> frames = new ArrayList<>();
		for (Expression expression : List.of(Expression.HAPPINESS, Expression.SADNESS, Expression.ANGER)) {
			frames.addAll(Collections.nCopies(150, Fakes.picture(expression, 1)));
		}
		session = open(new Fakes.Script(frames));
		session.learnNeutral(1);
		there.countDown();
		assertThat(over.await(100, TimeUnit.SECONDS)).isTrue();
		session.close();
		assertThat(failures).isEmpty();
		assertThat(heard).containsExactly("analysed", "ended", "moodChanged", "said", "songChanged");
	}

	private void ask(String callback) {
		try {
			there.await();
			heard.add(callback);
			Elsewhere.ask(session::snapshot);
			Elsewhere.run(() -> session.music().volume(0.5));
			Elsewhere.run(session.music()::follow);
		} catch (AssertionError | InterruptedException e) {
			failures.putIfAbsent(callback, e);
		}
	}

	private LiveSession open(Fakes.Script script) throws Exception {
		Path model = Files.createFile(folder.resolve("model-cnn1.zip"));
		LiveEngine engine = new LiveEngine(new Fakes.Compute(), new Fakes.Cropper(), List.of(new Fakes.Faces()), List.of(new AllFail()), List.of(script), null, null);
		Map<Expression, List<Song>> songs = new EnumMap<>(Expression.class);
		for (Expression expression : Expression.values()) {
			songs.put(expression, IntStream.range(0, 5).mapToObj(i -> Song.of(Path.of(expression.id() + i + ".ogg"))).toList());
		}
		Settings settings = Settings.defaults().with(FrameSourceFactory.REAL_TIME, false).with(org.fervor.live.music.MusicParameters.LEAST_SONG, 0.0);
		return engine.open(new LiveOrder("script", List.of(model), List.of(), "failing", new Playlists(songs), MoodPolicy.MATCH, MusicMemory.forgetful(), settings), this);
	}

	@Override
	public void analysed(AnalysedFrame frame, Song song) {
		if (frame.frame().number() % 50 == 0) {
			ask("analysed");
		}
	}

	@Override
	public void moodChanged(MoodChange change) {
		ask("moodChanged");
	}

	@Override
	public void songChanged(SongChange change) {
		ask("songChanged");
	}

	@Override
	public void said(String message) {
		ask("said");
	}

	@Override
	public void ended(String reason) {
		ask("ended");
		over.countDown();
	}

	/** Tells on a thread of its own that each song cannot be played. */
	private static final class AllFail implements MusicPlayerFactory {

		@Override
		public String id() {
			return "failing";
		}

		@Override
		public String describe() {
			return "plays nothing";
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of();
		}

		@Override
		public MusicPlayer create(Settings settings, PlayerListener listener) {
			ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
				Thread worker = new Thread(work, "failing player");
				worker.setDaemon(true);
				return worker;
			});
			return new MusicPlayer() {
				@Override
				public void play(Song song) {
					thread.execute(() -> listener.failed(song, song.file() + ": there is no such song"));
				}

				@Override
				public void pause() {
					// nothing plays
				}

				@Override
				public void resume() {
					// nothing plays
				}

				@Override
				public void stop() {
					// nothing plays
				}

				@Override
				public void volume(double volume) {
					// nothing plays
				}

				@Override
				public PlayerStatus status() {
					return new PlayerStatus(PlayerStatus.State.STOPPED, null, AudioTags.NONE, 0, 1, "");
				}

				@Override
				public void close() {
					thread.shutdown();
				}
			};
		}
	}
}
