package org.fervor.live.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.label.Expression;
import org.fervor.core.music.Song;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.live.Elsewhere;
import org.fervor.live.Fakes;
import org.fervor.live.LiveEngine;
import org.fervor.live.LiveListener;
import org.fervor.live.LiveOrder;
import org.fervor.live.LiveSession;
import org.fervor.live.decide.DecisionParameters;
import org.fervor.live.music.MoodPolicy;
import org.fervor.live.music.MusicMemory;
import org.fervor.live.music.NoPlayerFactory;
import org.fervor.live.music.Playlists;
import org.fervor.live.source.FolderSourceFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

	@TempDir
	Path folder;

	private final Pictures pictures = new Pictures();
	private final List<String> said = new ArrayList<>();

	@Test
	void aRecordedSessionWithItsFramesReplaysBitIdentically() throws Exception {
		Path one = folder.resolve("one");
		record(new Fakes.Script(frames()), "script", one, pictures);
		Path two = folder.resolve("two");
		record(new FolderSourceFactory(pictures), one.toString(), two, null);
		assertThat(withoutTimes(two)).isEqualTo(withoutTimes(one)).hasSize(270);
		assertThat(Files.readString(two.resolve(SessionRecorder.EVENTS))).isEqualTo(Files.readString(one.resolve(SessionRecorder.EVENTS)));
		assertThat(one.resolve(FolderSourceFactory.TIMES)).exists();
		assertThat(two.resolve(FolderSourceFactory.TIMES)).doesNotExist();
	}

	@Test
	void whatASourceKnowsToBeShownIsRecordedReplayedAndCompared() throws Exception {
		record(new FolderSourceFactory(pictures), toldFolder().toString(), folder.resolve("one"), pictures);
		record(new FolderSourceFactory(pictures), folder.resolve("one").toString(), folder.resolve("two"), null);
		assertThat(withoutTimes(folder.resolve("two"))).isEqualTo(withoutTimes(folder.resolve("one"))).hasSize(180).allMatch(l -> l.contains("\"truth\":"));
		SessionReport report = SessionReport.of(folder.resolve("two"));
		// three seconds of happiness are seen as that, three of neutral as sadness
		assertThat(report.labelAgreement()).isEqualTo(0.5, within(1e-9));
		assertThat(report.moodAgreement()).isBetween(0.35, 0.5);
		assertThat(report.right()).isEqualTo(0.5, within(1e-9));
		assertThat(report.text()).anyMatch(l -> l.contains("50 % of what was shown became the mood"));
	}

	/** Pictures whose first value says happiness or sadness, told to show happiness and neutral. */
	private Path toldFolder() throws IOException {
		Path told = Files.createDirectories(folder.resolve("told"));
		StringBuilder table = new StringBuilder("file,seconds,shown\n");
		for (int i = 0; i < 180; i++) {
			pictures.written.put(told.resolve(i + ".png"), Fakes.picture(i < 90 ? Expression.HAPPINESS : Expression.SADNESS, 1));
			table.append(i).append(".png,").append(i / 30.0).append(',').append(i < 90 ? "happiness" : "neutral").append('\n');
		}
		Files.writeString(told.resolve(FolderSourceFactory.TIMES), table);
		return told;
	}

	@Test
	void framesAreKeptOnlyOnDemand() throws Exception {
		record(new Fakes.Script(frames()), "script", folder.resolve("one"), null);
		assertThat(pictures.written).isEmpty();
		assertThat(Files.readAllLines(folder.resolve("one").resolve(SessionRecorder.SCORES)).get(0)).matches("\\{\"t\":0.0,\"faces\":1,\"box\":\\[.*\\],\"view_deg\":null,\"scores\":\\{\"anger\":.*"
				+ "\\},\"label\":\"happiness\",\"temperature\":1.0,\"decision\":\"no face\",\"song\":null,\"stage_ms\":\\{\"grab\":.*\\}\\}");
	}

	@Test
	void theReportCountsTimeFlipsReactionAndDetections() throws Exception {
		Path one = folder.resolve("one");
		record(new Fakes.Script(frames()), "script", one, null);
		SessionReport report = SessionReport.of(one);
		assertThat(report.frames()).isEqualTo(270);
		assertThat(report.seconds()).isEqualTo(269 / 30.0, within(1e-9));
		assertThat(report.detectionRate()).isEqualTo(210 / 270.0, within(1e-9));
		assertThat(report.labelFlips()).isEqualTo(1 * 60 / report.seconds(), within(1e-9));
		assertThat(report.decisionFlips()).isEqualTo(3 * 60 / report.seconds(), within(1e-9));
		assertThat(report.reactionSeconds()).isBetween(0.6, 1.2);
		assertThat(report.secondsPerMood().keySet()).containsExactly("no face", "happiness", "sadness");
		assertThat(report.text()).isNotEmpty();
	}

	@Test
	void recordedScoresCanBeDecidedAgainWithOtherSettings() throws Exception {
		Path one = folder.resolve("one");
		record(new Fakes.Script(frames()), "script", one, null);
		assertThat(SessionReport.decidedAgain(one, Settings.defaults())).isEqualTo(SessionReport.of(one));
		assertThat(SessionReport.decidedAgain(one, Settings.defaults().with(DecisionParameters.CONFIRM, 2.0)).reactionSeconds()).isGreaterThanOrEqualTo(2 - 1e-9);
	}

	@Test
	void aRecordingThatWasCutIsGoodUpToThere() throws Exception {
		Path one = folder.resolve("one");
		record(new Fakes.Script(frames()), "script", one, null);
		Path scores = one.resolve(SessionRecorder.SCORES);
		String text = Files.readString(scores);
		Files.writeString(scores, text.substring(0, text.length() - 100));
		assertThat(SessionReport.of(one).frames()).isEqualTo(269);
		Files.writeString(scores, "no json");
		assertThatThrownBy(() -> SessionReport.of(one)).isInstanceOf(UserError.class).hasMessageContaining("no recorded session");
		assertThatThrownBy(() -> SessionReport.of(folder.resolve("none"))).isInstanceOf(UserError.class);
	}

	@Test
	void aFullDiskEndsTheRecordingAndNotTheSession() throws Exception {
		pictures.fullAfter = 10;
		record(new Fakes.Script(frames()), "script", folder.resolve("one"), pictures);
		assertThat(said).hasSize(1).first().asString().contains("The recording has ended").contains("no space");
	}

	@Test
	void aFolderThatHoldsARecordingIsNotOverwritten() throws Exception {
		record(new Fakes.Script(frames()), "script", folder.resolve("one"), null);
		assertThatThrownBy(() -> new SessionRecorder(folder.resolve("one"), null, said::add)).isInstanceOf(UserError.class).hasMessageContaining("already");
	}

	@Test
	void aRecordingIsForTheUserAlone() throws Exception {
		assumeTrue(java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "this system knows no such permissions");
		pictures.onDisk = true;
		Path one = folder.resolve("new/one");
		record(new Fakes.Script(frames().subList(0, 5)), "script", one, pictures);
		Path two = Files.createDirectory(folder.resolve("two"));
		record(new Fakes.Script(frames().subList(0, 5)), "script", two, pictures);
		for (Path recording : List.of(one, two)) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(recording))).isEqualTo("rwx------");
			try (var files = Files.list(recording)) {
				assertThat(files.toList()).hasSize(8).allSatisfy(f -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f))).as(f.toString()).isEqualTo("rw-------"));
			}
		}
	}

	@Test
	void whoeverChangesASongDoesNotWaitForTheDisk() throws Exception {
		CountDownLatch disk = new CountDownLatch(1);
		pictures.before = () -> await(disk);
		try (SessionRecorder recorder = new SessionRecorder(folder.resolve("one"), pictures, said::add)) {
			recorder.analysed(new org.fervor.live.pipeline.AnalysedFrame(new org.fervor.core.frame.Frame(0, 1.5, frames().get(0)), org.fervor.core.label.LabelSet.SEVEN, List.of(),
					new org.fervor.live.decide.Decider(org.fervor.core.label.LabelSet.SEVEN, Settings.defaults()).noFace(0), Map.of()), null);
			Elsewhere.run(() -> recorder.songChanged(new org.fervor.live.music.SongChange(2, Song.of(Path.of("a.ogg")), "asked for")));
			Elsewhere.run(() -> recorder.said("The picture is black."));
			disk.countDown();
		}
		assertThat(Files.readAllLines(folder.resolve("one").resolve(SessionRecorder.EVENTS))).containsExactly("seconds,kind,what,reason", "2.000,song,\"a\",\"asked for\"",
				"1.500,message,\"The picture is black.\",\"\"");
		assertThat(said).isEmpty();
	}

	@Test
	void whoHearsThatARecordingHasEndedMayCloseIt() throws Exception {
		pictures.fullAfter = 0;
		SessionRecorder[] recorders = new SessionRecorder[1];
		recorders[0] = new SessionRecorder(folder.resolve("one"), pictures, text -> {
			Elsewhere.run(() -> recorders[0].songChanged(new org.fervor.live.music.SongChange(2, Song.of(Path.of("a.ogg")), "asked for")));
			said.add(text);
		});
		recorders[0].analysed(new org.fervor.live.pipeline.AnalysedFrame(new org.fervor.core.frame.Frame(0, 1.5, frames().get(0)), org.fervor.core.label.LabelSet.SEVEN, List.of(),
				new org.fervor.live.decide.Decider(org.fervor.core.label.LabelSet.SEVEN, Settings.defaults()).noFace(0), Map.of()), null);
		recorders[0].close();
		assertThat(said).hasSize(1);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private static List<PixelImage> frames() {
		List<PixelImage> frames = new ArrayList<>(Collections.nCopies(90, Fakes.picture(Expression.HAPPINESS, 1)));
		frames.addAll(Collections.nCopies(60, Fakes.picture(null, 0)));
		frames.addAll(Collections.nCopies(120, Fakes.picture(Expression.SADNESS, 1)));
		return frames;
	}

	private void record(FrameSourceFactory sources, String source, Path out, ImageReader images) throws Exception {
		LiveEngine engine = new LiveEngine(new Fakes.Compute(), new Fakes.Cropper(), List.of(new Fakes.Faces()), List.of(new NoPlayerFactory()), List.of(sources), null, null);
		Playlists playlists = new Playlists(Map.of(Expression.HAPPINESS, List.of(Song.of(Path.of("happy.ogg")))));
		Path model = folder.resolve("model-cnn1.zip");
		if (!Files.exists(model)) {
			Files.createFile(model);
		}
		CountDownLatch over = new CountDownLatch(1);
		try (SessionRecorder recorder = new SessionRecorder(out, images, said::add)) {
			LiveSession session = engine.open(new LiveOrder(source, List.of(model), List.of(), "none", playlists, MoodPolicy.MATCH, MusicMemory.forgetful(),
					Settings.defaults().with(FrameSourceFactory.REAL_TIME, false)), new LiveListener() {
						@Override
						public void ended(String reason) {
							over.countDown();
						}

						@Override
						public void analysed(org.fervor.live.pipeline.AnalysedFrame frame, Song song) {
							recorder.analysed(frame, song);
						}

						@Override
						public void moodChanged(org.fervor.live.decide.MoodChange change) {
							recorder.moodChanged(change);
						}

						@Override
						public void songChanged(org.fervor.live.music.SongChange change) {
							recorder.songChanged(change);
						}
					});
			assertThat(over.await(60, TimeUnit.SECONDS)).isTrue();
			session.close();
		}
	}

	/** Every line without the times of the stages. */
	private static List<String> withoutTimes(Path recording) throws IOException {
		return Files.readAllLines(recording.resolve(SessionRecorder.SCORES)).stream().map(l -> l.replaceAll("\"stage_ms\":.*", "")).toList();
	}

	/** Pictures in memory under the names of files. */
	private static final class Pictures implements ImageReader {
		private final Map<Path, PixelImage> written = new HashMap<>();
		private int fullAfter = Integer.MAX_VALUE;
		private boolean onDisk;
		private Runnable before = () -> { };

		@Override
		public PixelImage read(ImageSource source) throws UnreadableImage {
			return written.get(source.file());
		}

		@Override
		public void writePng(PixelImage image, Path file) {
			if (written.size() >= fullAfter) {
				throw new java.io.UncheckedIOException(new IOException("no space left on device"));
			}
			before.run();
			written.put(file, image);
			if (onDisk) {
				try {
					org.fervor.core.io.AtomicFile.writeUnsynced(file, new byte[1]);
				} catch (IOException e) {
					throw new java.io.UncheckedIOException(e);
				}
			}
		}
	}
}
