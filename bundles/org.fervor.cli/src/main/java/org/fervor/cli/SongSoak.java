package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.fervor.core.label.Expression;
import org.fervor.core.music.Song;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;
import org.fervor.live.LiveListener;
import org.fervor.live.LiveOrder;
import org.fervor.live.LiveSession;
import org.fervor.live.music.MoodPolicy;
import org.fervor.live.music.MusicDirector;
import org.fervor.live.music.MusicMemory;
import org.fervor.live.music.MusicParameters;
import org.fervor.live.music.Playlists;
import org.fervor.live.music.SongChange;
import org.fervor.live.pipeline.ModelFolder;

/** A session none of whose songs can be played, asked and steered all the time as a window does: it must go on, whatever the songs do. */
final class SongSoak implements LiveListener {

	/** Without a frame or an answer for so long, the session stands still. */
	private static final long PATIENCE_NANOS = 60_000_000_000L;
	private static final long ASK_MILLIS = 20;
	private static final int SONGS = 20;

	private final Verb verb;
	private final double minutes;
	private final AtomicLong frames = new AtomicLong();
	private final AtomicLong answers = new AtomicLong();
	private final AtomicLong changes = new AtomicLong();
	private final AtomicLong messages = new AtomicLong();
	private volatile double longestMillis;
	private volatile boolean over;
	private volatile String end = "";

	SongSoak(Verb verb, double minutes) {
		this.verb = verb;
		this.minutes = minutes;
	}

	int run(Settings settings) throws InterruptedException, IOException {
		Path folder = Files.createTempDirectory("fervor-songs");
		try {
			Playlists broken = broken(folder);
			LiveOrder order = new LiveOrder("synthetic", List.of(), ModelFolder.homes(verb.workspace(), verb.session().install()), "builtin", broken, MoodPolicy.MATCH, MusicMemory.forgetful(),
					settings.with(MusicParameters.LEAST_SONG, 0.0));
			LiveSession live = verb.services().live.open(order, this);
			Thread window = new Thread(() -> steer(live, broken), "window");
			window.setDaemon(true);
			window.start();
			boolean passed = watch(window);
			over = true;
			if (passed) {
				live.close();
				window.join();
			}
			return report(passed);
		} finally {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	/** Per emotion, songs that are not there and songs that are no sound. */
	private static Playlists broken(Path folder) throws IOException {
		Map<Expression, List<Song>> songs = new EnumMap<>(Expression.class);
		for (Expression expression : Expression.values()) {
			List<Song> list = new ArrayList<>();
			for (int i = 0; i < SONGS; i++) {
				list.add(Song.of(folder.resolve(expression.id() + "-missing-" + i + ".ogg")));
				list.add(Song.of(Files.writeString(folder.resolve(expression.id() + "-damaged-" + i + ".ogg"), "no sound")));
			}
			songs.put(expression, list);
		}
		return new Playlists(songs);
	}

	/** What a window does: asks how the session stands, and sometimes presses a button. */
	private void steer(LiveSession live, Playlists songs) {
		MusicDirector music = live.music();
		List<Runnable> buttons = List.of(music::next, () -> music.hold(Expression.HAPPINESS), () -> music.thumb(MusicMemory.Thumb.DOWN), music::follow, music::pause, music::resume,
				() -> music.volume(0.5), () -> music.choose(songs.of(Expression.FEAR).get(0)), () -> music.playlists(songs), () -> live.learnNeutral(1), live::forgetNeutral);
		for (int i = 0; !over; i++) {
			long begin = System.nanoTime();
			live.snapshot();
			longestMillis = Math.max(longestMillis, (System.nanoTime() - begin) / 1e6);
			answers.incrementAndGet();
			buttons.get(i % buttons.size()).run();
			try {
				Thread.sleep(ASK_MILLIS);
			} catch (InterruptedException e) {
				return;
			}
		}
	}

	/** False where frames or answers stop coming. */
	private boolean watch(Thread window) throws InterruptedException {
		long begin = System.nanoTime();
		long moved = begin;
		long before = 0;
		long beforeAnswers = 0;
		while (System.nanoTime() - begin < minutes * 60e9) {
			window.join(1000);
			if (verb.session().interruption().requested()) {
				throw new CancelledByUser();
			} else if (!end.isEmpty() || !window.isAlive()) {
				throw new UserError("the session ended: " + end);
			}
			if (frames.get() > before && answers.get() > beforeAnswers) {
				before = frames.get();
				beforeAnswers = answers.get();
				moved = System.nanoTime();
			} else if (System.nanoTime() - moved > PATIENCE_NANOS) {
				Thread.getAllStackTraces().forEach((thread, stack) -> {
					if (thread == window || thread.getName().startsWith("fervor-")) {
						verb.console().message(thread.getName() + " " + thread.getState());
						Stream.of(stack).limit(12).forEach(f -> verb.console().message("    " + f));
					}
				});
				return false;
			}
		}
		return true;
	}

	private int report(boolean passed) {
		if (verb.json()) {
			verb.console().json(Json.object().put("minutes", minutes).put("frames", frames.get()).put("songs_tried", changes.get()).put("messages", messages.get()).put("answers", answers.get())
					.put("longest_answer_ms", longestMillis).put("passed", passed));
		} else {
			verb.console().result(String.format(Locale.ROOT, "%.1f minutes of songs that cannot be played: %d frames, %d songs tried, %d messages, %d answers, the longest after %.0f ms: %s", minutes,
					frames.get(), changes.get(), messages.get(), answers.get(), longestMillis, passed ? "passed" : "STANDS STILL"));
		}
		return passed ? ExitCode.DONE : ExitCode.FAILED;
	}

	@Override
	public void analysed(org.fervor.live.pipeline.AnalysedFrame frame, Song song) {
		frames.incrementAndGet();
	}

	@Override
	public void songChanged(SongChange change) {
		changes.incrementAndGet();
	}

	@Override
	public void said(String message) {
		messages.incrementAndGet();
	}

	@Override
	public void ended(String reason) {
		end = reason;
	}
}
