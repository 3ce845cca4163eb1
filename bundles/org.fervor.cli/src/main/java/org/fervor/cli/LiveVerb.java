package org.fervor.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.music.Song;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.UserError;
import org.fervor.live.LiveListener;
import org.fervor.live.LiveOrder;
import org.fervor.live.LiveParameters;
import org.fervor.live.LiveSession;
import org.fervor.live.LiveSnapshot;
import org.fervor.live.decide.MoodChange;
import org.fervor.live.music.MoodPolicy;
import org.fervor.live.music.MusicHome;
import org.fervor.live.music.MusicMemory;
import org.fervor.live.music.Playlists;
import org.fervor.live.music.SongChange;
import org.fervor.live.pipeline.AnalysedFrame;
import org.fervor.live.pipeline.LivePipeline;
import org.fervor.live.pipeline.ModelFolder;
import org.fervor.live.record.FrameJson;
import org.fervor.live.record.SessionRecorder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From a camera to music by mood, without a window. */
@Command(name = "live", subcommands = LiveReportVerb.class, description = "Watches a source, decides on the mood and plays songs by it. One JSON line per analysed frame on standard output; "
		+ "changes of mood and song, with their reasons, on standard error.")
final class LiveVerb extends Verb {

	private static final long LOOK_MILLIS = 100;

	@Option(names = "--source", paramLabel = "SOURCE", description = "camera:NAME, a video file, a folder of pictures, an address (rtsp://…, http://…), or synthetic (default: ${DEFAULT-VALUE}).", defaultValue = "synthetic")
	private String source;

	@Option(names = "--no-gui", description = "Run here and print; the window is the workbench's Live perspective.")
	private boolean noGui;

	@Option(names = "--seconds", paramLabel = "N", description = "End after so many seconds, with --every-frame of the source (default: at the end of the source, or with Ctrl-C).")
	private Double seconds;

	@Option(names = "--model", paramLabel = "MODEL|RUN", arity = "1..*", description = "Models (.zip) or a run's folder; may be given several times (default: the installed live model).")
	private List<Path> models = List.of();

	@Option(names = "--player", paramLabel = "none|builtin|mpris", description = "Who plays the songs (default: ${DEFAULT-VALUE}).", defaultValue = "builtin")
	private String player;

	@Option(names = "--music", paramLabel = "DIR", description = "Folder with a folder or playlist per emotion (default: the workspace's folder \"music\", else the sample songs).")
	private Path music;

	@Option(names = "--policy", paramLabel = "match|lift", description = "Songs that match the mood, or lift it (default: ${DEFAULT-VALUE}).", defaultValue = "match")
	private String policy;

	@Option(names = "--fusion", paramLabel = "RULE", description = "How the networks' scores are fused (default: product).")
	private String fusion;

	@Option(names = "--detector", paramLabel = "auto|tspm|cascade", description = "How faces are found (default: as for the model).")
	private String detector;

	@Option(names = "--every-frame", description = "Analyse every frame of a file as fast as it goes, instead of the newest one in real time: the same file gives the same lines.")
	private boolean everyFrame;

	@Option(names = "--record", paramLabel = "DIR", description = "Record scores and events into a new folder.")
	private Path record;

	@Option(names = "--record-frames", description = "Record the frames too, as PNG files; the folder then replays with --source DIR.")
	private boolean recordFrames;

	@Option(names = "--set", paramLabel = "PARAMETER=VALUE", description = "Any other setting, for instance smoothing=0.8; may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Override
	public Integer call() throws InterruptedException {
		if (seconds != null && !(seconds > 0)) {
			throw new UserError("--seconds must be more than 0");
		}
		if (!noGui) {
			console().message("The Live perspective is in the workbench (fervor without a verb); this goes on without a window.");
		}
		Printer printer = new Printer();
		boolean interrupted;
		try (SessionRecorder recorder = record == null ? null : new SessionRecorder(record, recordFrames ? services().live.images() : null, console()::message)) {
			printer.recorder = recorder;
			try (LiveSession session = services().live.open(order(), printer)) {
				interrupted = await(printer.over);
				session.close();
				summary(session.snapshot());
			}
		}
		if (interrupted) {
			throw new CancelledByUser();
		}
		if (!printer.end.isEmpty() && !printer.end.startsWith(LivePipeline.SOURCE_ENDED)) {
			throw new UserError(printer.end);
		} else if (printer.end.length() > LivePipeline.SOURCE_ENDED.length()) {
			console().message("fervor: " + printer.end);
		}
		return ExitCode.DONE;
	}

	/** Waits for the end, also that of whoever reads the lines; true where it was Ctrl-C. */
	private boolean await(CountDownLatch over) throws InterruptedException {
		long end = seconds == null ? Long.MAX_VALUE : System.nanoTime() + (long) (seconds * 1e9);
		while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
			if (session().interruption().requested()) {
				return true;
			} else if (seconds != null && !everyFrame && System.nanoTime() >= end || console().unread()) {
				return false;
			}
		}
		return false;
	}

	private void summary(LiveSnapshot last) {
		console().message(String.format(java.util.Locale.ROOT, "%d frames analysed, %d left out, a face in %.1f %%", last.analysed(), last.leftOut(),
				last.analysed() == 0 ? 0 : 100.0 * last.withFace() / last.analysed()));
		last.times().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(t -> console().message(
				String.format(java.util.Locale.ROOT, "%-8s %7.1f ms p50 %7.1f ms p95", t.getKey().id(), t.getValue().p50(), t.getValue().p95())));
	}

	private LiveOrder order() {
		MusicMemory memory = MusicMemory.in(MusicHome.memory(workspace()));
		if (!memory.problem().isEmpty()) {
			console().message("fervor: " + memory.problem());
		}
		MoodPolicy chosen = memory.policies().stream().filter(p -> p.name().equals(policy) || p.name().startsWith(policy + " ")).findFirst().orElseThrow(
				() -> new UserError("there is no policy '" + policy + "': " + String.join(", ", memory.policies().stream().map(MoodPolicy::name).toList())));
		Playlists songs = playlists();
		console().message(songs.summary());
		return new LiveOrder(source, models, ModelFolder.homes(workspace(), session().install()), player, songs, chosen, memory, settings());
	}

	private Playlists playlists() {
		return music != null ? Playlists.in(existing(music)) : MusicHome.songs(workspace(), session().install()).map(Playlists::in).orElse(Playlists.EMPTY);
	}

	private Settings settings() {
		Map<String, String> texts = new LinkedHashMap<>(settings);
		if (fusion != null) {
			texts.put(LiveParameters.FUSION.id(), fusion);
		}
		if (detector != null) {
			texts.put(LiveParameters.DETECTOR.id(), detector);
		}
		if (everyFrame) {
			texts.put(FrameSourceFactory.REAL_TIME.id(), "false");
		}
		List<Parameter<?>> known = Stream.concat(LiveParameters.ALL.stream(), services().detectors.stream().flatMap(d -> d.parameters().stream())).toList();
		try {
			return withPartModel(Settings.parse(known, texts));
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage(), e);
		}
	}

	/** Prints frames and events, and records them where that is wanted. */
	private final class Printer implements LiveListener {
		private final CountDownLatch over = new CountDownLatch(1);
		private volatile SessionRecorder recorder;
		private volatile String end = "";

		@Override
		public void analysed(AnalysedFrame frame, Song song) {
			if (everyFrame && seconds != null && frame.frame().seconds() >= seconds) {
				over.countDown();
				return;
			}
			console().json(FrameJson.of(frame, song));
			if (recorder != null) {
				recorder.analysed(frame, song);
			}
		}

		@Override
		public void moodChanged(MoodChange change) {
			message(change.seconds(), change.reason());
			if (recorder != null) {
				recorder.moodChanged(change);
			}
		}

		@Override
		public void songChanged(SongChange change) {
			message(change.seconds(), "plays " + change.song().text() + ": " + change.reason());
			if (recorder != null) {
				recorder.songChanged(change);
			}
		}

		@Override
		public void said(String text) {
			console().message(text);
			if (recorder != null) {
				recorder.said(text);
			}
		}

		@Override
		public void ended(String reason) {
			end = reason;
			over.countDown();
		}

		private void message(double when, String text) {
			console().message(String.format(java.util.Locale.ROOT, "%6.1f s  %s", when, text));
		}
	}
}
