package org.fervor.live.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.fervor.core.image.ImageReader;
import org.fervor.core.io.Reasons;
import org.fervor.core.label.Expression;
import org.fervor.core.music.Song;
import org.fervor.core.task.UserError;
import org.fervor.live.LiveListener;
import org.fervor.live.decide.MoodChange;
import org.fervor.live.music.SongChange;
import org.fervor.live.pipeline.AnalysedFrame;
import org.fervor.live.source.FolderSourceFactory;

/**
 * Records a session into a folder that is the user's alone: {@value #SCORES}, one line per analysed frame; {@value #EVENTS}, one line per change of mood or song and per message;
 * and, only where a person asked for it, the frames as PNG files with their times, which replay as a source. A thread of its own writes, so whoever changes a song never waits
 * for the disk; frames wait when it does not follow, which makes others be left out. Lines are written as they come, so a recording that breaks off is good up to there. A full
 * disk ends the recording, not the session.
 */
public final class SessionRecorder implements LiveListener, AutoCloseable {

	public static final String SCORES = "scores.jsonl";
	public static final String EVENTS = "events.csv";

	private static final int WAITING_FRAMES = 4;
	private static final long CLOSE_SECONDS = 30;

	private final Path folder;
	private final ImageReader images;
	private final Consumer<String> say;
	private final BufferedWriter scores;
	private final BufferedWriter events;
	private final BufferedWriter times;
	private final Semaphore room = new Semaphore(WAITING_FRAMES);
	private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
		Thread thread = new Thread(work, "fervor-record");
		thread.setDaemon(true);
		return thread;
	});
	private volatile double seconds;
	/** Seen by the writer alone. */
	private boolean over;

	/**
	 * @param folder new or empty
	 * @param images writes the frames; null for scores only
	 * @param say    hears on the writer's thread when the recording ends before its time
	 * @throws UserError if the folder holds something already or cannot be written
	 */
	public SessionRecorder(Path folder, ImageReader images, Consumer<String> say) {
		this.folder = folder;
		this.images = images;
		this.say = say;
		try {
			PrivateFiles.folder(folder);
			if (Files.exists(folder.resolve(SCORES)) && Files.size(folder.resolve(SCORES)) > 0) {
				throw new UserError(folder + ": holds a recording already; give a new folder");
			}
			scores = PrivateFiles.writer(folder.resolve(SCORES));
			events = PrivateFiles.writer(folder.resolve(EVENTS));
			events.write("seconds,kind,what,reason\n");
			times = images == null ? null : PrivateFiles.writer(folder.resolve(FolderSourceFactory.TIMES));
			if (times != null) {
				times.write("file,seconds" + FolderSourceFactory.SHOWN + "\n");
			}
		} catch (IOException e) {
			throw new UserError(folder + ": cannot be recorded into (" + Reasons.of(e) + "); give another folder", e);
		}
	}

	@Override
	public void analysed(AnalysedFrame frame, Song song) {
		seconds = frame.frame().seconds();
		room.acquireUninterruptibly();
		write(() -> {
			scores.write(FrameJson.of(frame, song) + "\n");
			scores.flush();
			if (times != null) {
				String name = String.format(Locale.ROOT, "frame-%07d.png", frame.frame().number());
				PrivateFiles.create(folder.resolve(name));
				images.writePng(frame.frame().image(), folder.resolve(name));
				times.write(name + "," + frame.frame().seconds() + "," + frame.frame().truth().map(Expression::id).orElse("") + "\n");
				times.flush();
			}
		}, room::release);
	}

	@Override
	public void moodChanged(MoodChange change) {
		event(change.seconds(), "mood", change.to().id(), change.reason());
	}

	@Override
	public void songChanged(SongChange change) {
		event(change.seconds(), "song", change.song().text(), change.reason());
	}

	@Override
	public void said(String message) {
		event(seconds, "message", message, "");
	}

	private void event(double when, String kind, String what, String reason) {
		write(() -> {
			events.write(String.format(Locale.ROOT, "%.3f,%s,%s,%s%n", when, kind, quoted(what), quoted(reason)));
			events.flush();
		}, () -> { });
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}

	/** On the writer's thread. @param finished runs in any case */
	private void write(Writing writing, Runnable finished) {
		try {
			writer.execute(() -> {
				try {
					writeNow(writing);
				} finally {
					finished.run();
				}
			});
		} catch (RejectedExecutionException e) {
			// closed
			finished.run();
		}
	}

	private void writeNow(Writing writing) {
		if (over) {
			return;
		}
		try {
			writing.run();
		} catch (IOException | UncheckedIOException e) {
			over = true;
			String why = e instanceof IOException io ? Reasons.of(io) : e.getMessage();
			say.accept("The recording has ended: " + folder + " cannot be written (" + why + "); make room and record again.");
		}
	}

	private void closeFiles() {
		for (BufferedWriter file : new BufferedWriter[] { scores, events, times }) {
			try {
				if (file != null) {
					file.close();
				}
			} catch (IOException e) {
				if (!over) {
					over = true;
					say.accept("The recording in " + folder + " is not whole: " + Reasons.of(e) + ".");
				}
			}
		}
	}

	/** Writes what waits, at most {@value #WAITING_FRAMES} frames, and closes the files. */
	@Override
	public void close() {
		write(this::closeFiles, () -> { });
		writer.shutdown();
		try {
			if (!writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
				say.accept("The recording in " + folder + " is not whole: the disk does not answer.");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Something that may fail. */
	private interface Writing {
		void run() throws IOException;
	}
}
