package org.fervor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.frame.SourceLost;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.music.Song;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.live.decide.MoodChange;
import org.fervor.live.music.MoodPolicy;
import org.fervor.live.music.MusicMemory;
import org.fervor.live.music.NoPlayerFactory;
import org.fervor.live.music.Playlists;
import org.fervor.live.music.SongChange;
import org.fervor.live.pipeline.AnalysedFrame;
import org.fervor.live.pipeline.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole session over fake devices, with every fault that a stage can meet. */
class LiveSessionTest {

	@TempDir
	Path folder;

	private final Fakes.Faces faces = new Fakes.Faces();
	private final Heard heard = new Heard();
	private Settings settings = Settings.defaults().with(FrameSourceFactory.REAL_TIME, false);
	private int openBefore;

	@BeforeEach
	void remember() {
		openBefore = Fakes.OPEN.get();
	}

	@AfterEach
	void everythingIsClosed() {
		assertThat(Fakes.OPEN.get()).isEqualTo(openBefore);
	}

	@Test
	void moodsAndSongsFollowTheFacesAndEveryFrameIsAnalysed() throws Exception {
		run(script(play(Expression.NEUTRAL, 1, 150), play(Expression.HAPPINESS, 1, 450), play(Expression.SADNESS, 1, 450)));
		assertThat(heard.moods).extracting(m -> m.to().id()).containsExactly("neutral", "happiness", "sadness");
		assertThat(heard.songs).extracting(s -> s.song().title()).containsExactly("calm", "happy", "sad");
		assertThat(heard.frames).hasSize(1050);
		assertThat(heard.end).isEqualTo("the source has ended");
		assertThat(heard.frames.get(500).millis()).containsKeys(Stage.values());
	}

	@Test
	void theSameFramesGiveTheSameScoresAndDecisionsBitForBit() throws Exception {
		List<Object> frames = script(play(Expression.FEAR, 1, 90), play(null, 0, 90), play(Expression.ANGER, 2, 90));
		run(frames);
		List<String> first = heard.trace();
		heard.clear();
		run(frames);
		assertThat(heard.trace()).isEqualTo(first).hasSize(270);
	}

	@Test
	void aCameraThatIsUnpluggedIsSaidAndTakenUpAgainWhenItIsBack() throws Exception {
		List<Object> frames = script(play(Expression.HAPPINESS, 1, 60));
		frames.add(new SourceLost("camera X: is gone; plug it in again", true));
		frames.add(new UserError("camera X: there is none"));
		frames.addAll(play(Expression.HAPPINESS, 1, 60));
		Fakes.Script script = run(frames);
		assertThat(heard.said).containsSubsequence("camera X: is gone; plug it in again", "script is there again.");
		assertThat(script.opened.get()).isEqualTo(2);
		assertThat(script.closed.get()).isEqualTo(2);
		assertThat(heard.frames).hasSize(120);
		for (int i = 1; i < 120; i++) {
			assertThat(heard.frames.get(i).frame().seconds()).isGreaterThanOrEqualTo(heard.frames.get(i - 1).frame().seconds());
			assertThat(heard.frames.get(i).frame().number()).isGreaterThan(heard.frames.get(i - 1).frame().number());
		}
	}

	@Test
	void aBusyCameraIsAnErrorAndNothingStaysOpen() {
		assertThatThrownBy(() -> run(List.of(new UserError("camera X: is used by another program; close that")))).isInstanceOf(UserError.class).hasMessageContaining("another program");
	}

	@Test
	void aDamagedVideoEndsTheSessionWithItsMessage() throws Exception {
		List<Object> frames = script(play(Expression.SURPRISE, 1, 30));
		frames.add(new SourceLost("v.mp4: is damaged after frame 30", false));
		run(frames);
		assertThat(heard.end).isEqualTo("v.mp4: is damaged after frame 30");
		assertThat(heard.frames).hasSize(30);
	}

	@Test
	void aBlackPictureIsSaidOnceAndSoIsItsReturn() throws Exception {
		List<Object> frames = new ArrayList<>(Collections.nCopies(120, PixelImage.black(64, 48, 3)));
		frames.addAll(play(Expression.NEUTRAL, 1, 30));
		run(frames);
		assertThat(heard.said).containsExactly("The picture is black: open the camera's shutter, or give it light.", "The picture is there again.");
	}

	@Test
	void aCameraThatChangesItsResolutionIsSaidAndGoesOn() throws Exception {
		List<Object> frames = script(play(Expression.NEUTRAL, 1, 30));
		PixelImage large = PixelImage.black(128, 96, 3);
		java.util.Arrays.fill(large.pixels(), (byte) 90);
		large.pixels()[0] = 7;
		large.pixels()[1] = 1;
		frames.addAll(Collections.nCopies(30, large));
		run(frames);
		assertThat(heard.said).containsExactly("The picture changed from 64×48 to 128×96.");
		assertThat(heard.frames).hasSize(60);
	}

	@Test
	void minutesWithoutAFaceChangeNoSongAndAreCounted() throws Exception {
		run(script(play(Expression.HAPPINESS, 1, 90), play(null, 0, 30 * 180)));
		assertThat(heard.moods).extracting(m -> m.to().id()).containsExactly("happiness", "no face");
		assertThat(heard.songs).hasSize(1);
		assertThat(heard.lastSnapshot.withFace()).isEqualTo(90);
		assertThat(heard.lastSnapshot.analysed()).isEqualTo(90 + 30 * 180);
	}

	@Test
	void ofTwentyFacesTheFirstFewAreScoredAndTheLargestLeads() throws Exception {
		run(script(play(Expression.DISGUST, 20, 60)));
		AnalysedFrame last = heard.frames.get(59);
		assertThat(last.faces()).hasSize(20);
		assertThat(last.faces().stream().filter(f -> f.scores().isPresent())).hasSize(4);
		assertThat(last.lead().orElseThrow().face().box().width()).isEqualTo(30);
	}

	@Test
	void aDetectorThatFailsEndsTheSessionWithAReason() throws Exception {
		faces.look = image -> {
			throw new IllegalStateException("native trouble");
		};
		run(script(play(Expression.DISGUST, 1, 5)));
		assertThat(heard.end).startsWith("stopped: unexpected").contains("native trouble");
	}

	@Test
	void modelsOfDifferentClassesAreRefusedWithBothNames() throws IOException {
		Path seven = Files.createFile(folder.resolve("model-cnn1.zip"));
		Path six = Files.createFile(folder.resolve("model-six.zip"));
		assertThatThrownBy(() -> open(new Fakes.Script(play(Expression.FEAR, 1, 3)), List.of(seven, six))).isInstanceOf(UserError.class).hasMessageContaining("model-six.zip")
				.hasMessageContaining("neutral").hasMessageContaining("same classes");
	}

	@Test
	void aModelWithoutNeutralWorksToo() throws Exception {
		Path six = Files.createFile(folder.resolve("model-six.zip"));
		LiveSession session = open(new Fakes.Script(play(Expression.FEAR, 1, 90)), List.of(six));
		heard.await(session);
		assertThat(heard.moods).extracting(m -> m.to().id()).containsExactly("fear");
	}

	@Test
	void aModelThatLearnedWithoutADetectorAsksForOne() throws Exception {
		Path whole = Files.createFile(folder.resolve("model-whole.zip"));
		assertThatThrownBy(() -> open(new Fakes.Script(play(Expression.FEAR, 1, 3)), List.of(whole))).isInstanceOf(UserError.class).hasMessageContaining("whole images")
				.hasMessageContaining("--detector auto").hasMessageNotContaining("\n");
		settings = settings.with(LiveParameters.DETECTOR, faces.id());
		LiveSession session = open(new Fakes.Script(play(Expression.FEAR, 1, 3)), List.of(whole));
		heard.await(session);
		assertThat(heard.lastSnapshot.analysed()).isEqualTo(3);
	}

	@Test
	void withoutAModelTheErrorSaysHowToGetOne() {
		assertThatThrownBy(() -> open(new Fakes.Script(List.of()), List.of())).isInstanceOf(UserError.class).hasMessageContaining("fervor train").hasMessageContaining("--model");
	}

	@Test
	void aRunFolderGivesItsModelsAndOfSeveralFoldsTheFirst() throws Exception {
		Files.createFile(folder.resolve("model-cnn1-fold1.zip"));
		Files.createFile(folder.resolve("model-cnn2-fold1.zip"));
		Files.createFile(folder.resolve("model-broken-fold2.zip"));
		LiveSession session = open(new Fakes.Script(play(Expression.FEAR, 1, 3)), List.of(folder));
		heard.await(session);
		assertThat(heard.lastSnapshot.networks()).hasSize(2);
	}

	@Test
	void closingInTheMiddleOfWaitingLetsGoOfTheSourceAtOnce() throws Exception {
		List<Object> frames = script(play(Expression.HAPPINESS, 1, 30));
		frames.add("wait");
		Fakes.Script script = new Fakes.Script(frames);
		LiveSession session = open(script, List.of(model()));
		assertThat(heard.frame30.await(20, TimeUnit.SECONDS)).isTrue();
		session.close();
		assertThat(script.closed.get()).isEqualTo(1);
		assertThat(heard.end).isEmpty();
	}

	@Test
	void afterTheEndAndAfterClosingNoThreadOfTheSessionIsLeft() throws Exception {
		run(script(play(Expression.HAPPINESS, 1, 30)));
		List<Object> waiting = script(play(Expression.HAPPINESS, 1, 30));
		waiting.add("wait");
		LiveSession session = open(new Fakes.Script(waiting), List.of(model()));
		assertThat(threads()).isNotEmpty();
		session.close();
		for (Thread thread : threads()) {
			thread.join(20_000);
		}
		assertThat(threads()).isEmpty();
	}

	private static List<Thread> threads() {
		return Thread.getAllStackTraces().keySet().stream().filter(t -> t.isAlive() && t.getName().matches("fervor-(grab|faces|score|player|mpris|record)")).toList();
	}

	@Test
	void aSourceOfWhichSomethingWasWrongSaysSoAtItsEnd() throws Exception {
		Fakes.Script script = new Fakes.Script(script(play(Expression.HAPPINESS, 1, 30)));
		script.warning = "v.mp4 is cut short";
		heard.await(open(script, List.of(model())));
		assertThat(heard.end).isEqualTo("the source has ended: v.mp4 is cut short");
		assertThat(heard.frames).hasSize(30);
	}

	@Test
	void aSnapshotShowsTheFrameThatWasAnalysedAndTheMusic() throws Exception {
		run(script(play(Expression.HAPPINESS, 1, 60)));
		LiveSnapshot snapshot = heard.lastSnapshot;
		assertThat(snapshot.frame().orElseThrow().frame().number()).isEqualTo(59);
		assertThat(snapshot.music().mood()).isEqualTo(Expression.HAPPINESS);
		assertThat(snapshot.music().player().song().orElseThrow().title()).isEqualTo("happy");
		assertThat(snapshot.times().get(Stage.LATENCY).p95()).isGreaterThanOrEqualTo(snapshot.times().get(Stage.LATENCY).p50());
		assertThat(snapshot.endReason()).isEqualTo("the source has ended");
	}

	private Fakes.Script run(List<?> steps) throws Exception {
		Fakes.Script script = new Fakes.Script(steps);
		heard.await(open(script, List.of(model())));
		return script;
	}

	private Path model() throws IOException {
		Path file = folder.resolve("model-cnn1.zip");
		return Files.exists(file) ? file : Files.createFile(file);
	}

	private LiveSession open(Fakes.Script script, List<Path> models) {
		LiveEngine engine = new LiveEngine(new Fakes.Compute(), new Fakes.Cropper(), List.of(faces), List.of(new NoPlayerFactory()), List.of(script), null, null);
		Playlists playlists = new Playlists(Map.of(Expression.HAPPINESS, List.of(Song.of(Path.of("happy.ogg"))), Expression.SADNESS, List.of(Song.of(Path.of("sad.ogg"))),
				Expression.NEUTRAL, List.of(Song.of(Path.of("calm.ogg")))));
		return engine.open(new LiveOrder("script", models, List.of(folder.resolve("none")), "none", playlists, MoodPolicy.MATCH, MusicMemory.forgetful(), settings), heard);
	}

	@SafeVarargs
	private static List<Object> script(List<PixelImage>... parts) {
		List<Object> steps = new ArrayList<>();
		List.of(parts).forEach(steps::addAll);
		return steps;
	}

	private static List<PixelImage> play(Expression expression, int count, int frames) {
		return Collections.nCopies(frames, Fakes.picture(expression, count));
	}

	/** What a listener heard. */
	private static final class Heard implements LiveListener {
		private final List<AnalysedFrame> frames = Collections.synchronizedList(new ArrayList<>());
		private final List<MoodChange> moods = Collections.synchronizedList(new ArrayList<>());
		private final List<SongChange> songs = Collections.synchronizedList(new ArrayList<>());
		private final List<String> said = Collections.synchronizedList(new ArrayList<>());
		private final CountDownLatch frame30 = new CountDownLatch(30);
		private CountDownLatch over = new CountDownLatch(1);
		private volatile String end = "";
		private LiveSnapshot lastSnapshot;

		void await(LiveSession session) throws InterruptedException {
			boolean ended = over.await(60, TimeUnit.SECONDS);
			lastSnapshot = session.snapshot();
			session.close();
			assertThat(ended).isTrue();
		}

		void clear() {
			frames.clear();
			over = new CountDownLatch(1);
		}

		List<String> trace() {
			return frames.stream().map(f -> f.frame().seconds() + " " + f.lead().map(l -> java.util.Arrays.toString(l.shares())).orElse("-") + " " + f.decision().mood().id() + " "
					+ java.util.Arrays.toString(f.decision().smoothed())).toList();
		}

		@Override
		public void analysed(AnalysedFrame frame, Song song) {
			frames.add(frame);
			frame30.countDown();
		}

		@Override
		public void moodChanged(MoodChange change) {
			moods.add(change);
		}

		@Override
		public void songChanged(SongChange change) {
			songs.add(change);
		}

		@Override
		public void said(String message) {
			said.add(message);
		}

		@Override
		public void ended(String reason) {
			end = reason;
			over.countDown();
		}
	}
}
