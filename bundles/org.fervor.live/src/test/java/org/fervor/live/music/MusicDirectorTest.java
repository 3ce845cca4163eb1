package org.fervor.live.music;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.fervor.core.audio.AudioTags;
import org.fervor.core.label.Expression;
import org.fervor.core.music.MusicPlayer;
import org.fervor.core.music.MusicPlayerFactory;
import org.fervor.core.music.PlayerListener;
import org.fervor.core.music.PlayerStatus;
import org.fervor.core.music.Song;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.live.Elsewhere;
import org.fervor.live.decide.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MusicDirectorTest implements MusicListener {

	@TempDir
	Path folder;

	private final List<SongChange> changes = new ArrayList<>();
	private final List<String> said = new ArrayList<>();
	private final Recorder recorder = new Recorder();
	private Playlists playlists = new Playlists(Map.of(Expression.HAPPINESS, songs("happy", 3), Expression.SADNESS, songs("sad", 2), Expression.NEUTRAL, songs("calm", 2)));
	private MusicMemory memory = MusicMemory.forgetful();
	private double now;
	private Runnable onEvent = () -> { };

	@Test
	void aMoodPlaysASongOfItsClassAndSaysWhy() {
		MusicDirector director = director(MoodPolicy.MATCH);
		feel(director, Expression.HAPPINESS);
		assertThat(recorder.song.title()).startsWith("happy");
		assertThat(changes.get(0).reason()).isEqualTo("mood happiness calls for happiness (match my mood)");
	}

	@Test
	void liftingAnswersSadnessWithAHappySong() {
		MusicDirector director = director(MoodPolicy.LIFT);
		feel(director, Expression.SADNESS);
		assertThat(recorder.song.title()).startsWith("happy");
	}

	@Test
	void notSureAndNoFaceChangeNothing() {
		MusicDirector director = director(MoodPolicy.MATCH);
		feel(director, Expression.SADNESS);
		now = 100;
		director.mood(Mood.None.NOT_SURE);
		director.mood(Mood.None.NO_FACE);
		assertThat(changes).hasSize(1);
	}

	@Test
	void aNewMoodWaitsUntilTheSongHasPlayedAWhile() {
		MusicDirector director = director(MoodPolicy.MATCH);
		feel(director, Expression.SADNESS);
		now = 9.9;
		feel(director, Expression.HAPPINESS);
		assertThat(changes).hasSize(1);
		now = 10.1;
		feel(director, Expression.HAPPINESS);
		assertThat(changes).hasSize(2);
	}

	@Test
	void songsOfOneClassAreNotRepeatedWhileThereAreOthers() {
		MusicDirector director = director(MoodPolicy.MATCH);
		feel(director, Expression.HAPPINESS);
		for (int i = 0; i < 20; i++) {
			recorder.end();
		}
		for (int i = 2; i < changes.size(); i++) {
			assertThat(changes.subList(i - 2, i + 1)).extracting(c -> c.song().title()).doesNotHaveDuplicates();
		}
		assertThat(changes).hasSize(21).last().extracting(SongChange::reason).isEqualTo("the last song ended");
	}

	@Test
	void anEmptyPlaylistIsSaidOnceAndTheSongGoesOn() {
		MusicDirector director = director(MoodPolicy.MATCH);
		feel(director, Expression.HAPPINESS);
		now = 20;
		feel(director, Expression.FEAR);
		feel(director, Expression.FEAR);
		assertThat(changes).hasSize(1);
		assertThat(said).containsExactly("There is no song for fear: put some into a folder or playlist of that name, or change the policy.");
	}

	@Test
	void aBrokenSongGivesWayToAnotherOneOfItsClass() {
		MusicDirector director = director(MoodPolicy.MATCH);
		feel(director, Expression.SADNESS);
		Song broken = recorder.song;
		recorder.fail();
		assertThat(recorder.song.title()).startsWith("sad").isNotEqualTo(broken.title());
		recorder.fail();
		assertThat(said).last().asString().isEqualTo("No song for sadness can be played: look at the messages about them.");
	}

	@Test
	void aSongChosenByHandPlaysToItsEndWhateverTheMood() {
		MusicDirector director = director(MoodPolicy.MATCH);
		director.choose(playlists.of(Expression.SADNESS).get(1));
		now = 60;
		feel(director, Expression.HAPPINESS);
		assertThat(recorder.song.title()).isEqualTo("sad1");
		recorder.end();
		assertThat(recorder.song.title()).startsWith("happy");
	}

	@Test
	void aClassHeldByHandStaysUntilItIsLetGo() {
		MusicDirector director = director(MoodPolicy.MATCH);
		director.hold(Expression.NEUTRAL);
		for (int i = 0; i < 5; i++) {
			now += 60;
			feel(director, Expression.HAPPINESS);
			recorder.end();
			assertThat(recorder.song.title()).startsWith("calm");
		}
		now += 60;
		director.follow();
		assertThat(recorder.song.title()).startsWith("happy");
	}

	@Test
	void aThumbDownGoesOnAndSticksAcrossSessions() {
		memory = MusicMemory.in(folder.resolve("music.json"));
		MusicDirector director = director(MoodPolicy.MATCH);
		feel(director, Expression.SADNESS);
		Song disliked = recorder.song;
		director.thumb(MusicMemory.Thumb.DOWN);
		assertThat(recorder.song).isNotEqualTo(disliked);

		memory = MusicMemory.in(folder.resolve("music.json"));
		MusicDirector later = director(MoodPolicy.MATCH);
		feel(later, Expression.SADNESS);
		for (int i = 0; i < 10; i++) {
			assertThat(recorder.song).isNotEqualTo(disliked);
			recorder.end();
		}
	}

	@Test
	void aThumbUpMakesASongComeMoreOften() {
		Song liked = songs("x", 10).get(4);
		memory.thumb(liked.file(), MusicMemory.Thumb.UP);
		SongChooser chooser = new SongChooser(new Random(1), memory, 0);
		long often = IntStream.range(0, 1200).mapToObj(i -> chooser.next(songs("x", 10), java.util.Set.of()).orElseThrow()).filter(liked::equals).count();
		assertThat(often).isBetween(240L, 360L);
	}

	@Test
	void anEditedPolicyIsKept() {
		MusicMemory kept = MusicMemory.in(folder.resolve("music.json"));
		kept.policy(MoodPolicy.LIFT.with(Expression.FEAR, Expression.HAPPINESS).with(Expression.ANGER, null));
		MoodPolicy read = MusicMemory.in(folder.resolve("music.json")).policies().get(1);
		assertThat(read.song(Expression.FEAR)).contains(Expression.HAPPINESS);
		assertThat(read.song(Expression.ANGER)).isEmpty();
	}

	@Test
	void aDamagedMemoryIsSetAsideAndSaid() throws IOException {
		Files.writeString(folder.resolve("music.json"), "{\"thumbs\": {\"a.ogg\": \"sideways\"}");
		MusicMemory read = MusicMemory.in(folder.resolve("music.json"));
		assertThat(read.problem()).contains("music.json was damaged");
		assertThat(folder.resolve("music.json.damaged")).exists();
		read.thumb(Path.of("b.ogg"), MusicMemory.Thumb.UP);
		assertThat(MusicMemory.in(folder.resolve("music.json")).thumb(Path.of("b.ogg"))).isEqualTo(MusicMemory.Thumb.UP);
	}

	@Test
	void neitherListenerNorPlayerIsCalledUnderTheDirectorsLock() {
		memory = MusicMemory.in(Path.of("/proc/none/music.json"));
		MusicDirector director = director(MoodPolicy.MATCH);
		onEvent = () -> Elsewhere.ask(director::state);
		recorder.onPlay = onEvent;
		feel(director, Expression.SADNESS);
		director.next();
		director.hold(Expression.HAPPINESS);
		director.choose(playlists.of(Expression.NEUTRAL).get(0));
		director.follow();
		director.thumb(MusicMemory.Thumb.DOWN);
		director.policy(MoodPolicy.LIFT);
		director.hold(Expression.FEAR);
		for (int i = 0; i < 10; i++) {
			recorder.fail();
		}
		assertThat(said).anyMatch(s -> s.contains("cannot be written")).anyMatch(s -> s.contains("no song for fear")).anyMatch(s -> s.contains("is damaged"));
		assertThat(changes).hasSizeGreaterThan(4);
	}

	@Test
	void aPlayerThatFailsAtOnceIsToldOneSongAfterTheOther() {
		playlists = new Playlists(Map.of(Expression.HAPPINESS, songs("happy", 2_000)));
		MusicDirector director = director(MoodPolicy.MATCH);
		recorder.onPlay = recorder::fail;
		feel(director, Expression.HAPPINESS);
		assertThat(changes).hasSize(2_000);
		assertThat(said).last().isEqualTo("No song for happiness can be played: look at the messages about them.");
	}

	private MusicDirector director(MoodPolicy policy) {
		return new MusicDirector(recorder, playlists, policy, memory, new SongChooser(new Random(7), memory, 5), Settings.defaults(), () -> now, this);
	}

	private void feel(MusicDirector director, Expression expression) {
		director.mood(new Mood.Sure(expression));
	}

	private static List<Song> songs(String name, int count) {
		return IntStream.range(0, count).mapToObj(i -> Song.of(Path.of(name + i + ".ogg"))).toList();
	}

	@Override
	public void song(SongChange change) {
		changes.add(change);
		onEvent.run();
	}

	@Override
	public void said(String message) {
		said.add(message);
		onEvent.run();
	}

	/** A player that plays what it is told and ends or fails when the test says so. */
	private static final class Recorder implements MusicPlayerFactory, MusicPlayer {
		private PlayerListener listener;
		private Song song;
		private Runnable onPlay = () -> { };

		void end() {
			listener.ended(song);
		}

		void fail() {
			listener.failed(song, song.file() + " is damaged");
		}

		@Override
		public String id() {
			return "recorder";
		}

		@Override
		public String describe() {
			return "for tests";
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of();
		}

		@Override
		public MusicPlayer create(Settings settings, PlayerListener ear) {
			listener = ear;
			return this;
		}

		@Override
		public void play(Song next) {
			song = next;
			onPlay.run();
		}

		@Override
		public void pause() {
			// not tested here
		}

		@Override
		public void resume() {
			// not tested here
		}

		@Override
		public void stop() {
			song = null;
		}

		@Override
		public void volume(double volume) {
			// not tested here
		}

		@Override
		public PlayerStatus status() {
			return new PlayerStatus(PlayerStatus.State.PLAYING, song, AudioTags.NONE, 0, 1, "");
		}

		@Override
		public void close() {
			// nothing is open
		}
	}
}
