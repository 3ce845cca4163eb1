package org.fervor.live.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

import org.fervor.core.image.ImageReader;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.music.Song;
import org.fervor.core.task.UserError;
import org.fervor.live.LiveListener;
import org.fervor.live.decide.MoodChange;
import org.fervor.live.music.SongChange;
import org.fervor.live.pipeline.AnalysedFrame;
import org.fervor.live.source.FolderSourceFactory;

/**
 * Records a session into a folder: {@value #SCORES}, one line per analysed frame; {@value #EVENTS}, one line per change of mood or song and per message; and, only where a
 * person asked for it, the frames as PNG files with their times, which replay as a source. Lines are written as they come, so a recording that breaks off is good up to
 * there. Writing frames takes time and makes frames be left out; a full disk ends the recording, not the session.
 */
public final class SessionRecorder implements LiveListener, AutoCloseable {

	public static final String SCORES = "scores.jsonl";
	public static final String EVENTS = "events.csv";

	private final Path folder;
	private final ImageReader images;
	private final Consumer<String> say;
	private final BufferedWriter scores;
	private final BufferedWriter events;
	private BufferedWriter times;
	private boolean over;

	/**
	 * @param folder new or empty
	 * @param images writes the frames; null for scores only
	 * @param say    hears when the recording ends before its time
	 * @throws UserError if the folder holds something already or cannot be written
	 */
	public SessionRecorder(Path folder, ImageReader images, Consumer<String> say) {
		this.folder = folder;
		this.images = images;
		this.say = say;
		try {
			Files.createDirectories(folder);
			if (Files.exists(folder.resolve(SCORES)) && Files.size(folder.resolve(SCORES)) > 0) {
				throw new UserError(folder + ": holds a recording already; give a new folder");
			}
			scores = Files.newBufferedWriter(folder.resolve(SCORES));
			events = Files.newBufferedWriter(folder.resolve(EVENTS));
			events.write("seconds,kind,what,reason\n");
			if (images != null) {
				times = Files.newBufferedWriter(folder.resolve(FolderSourceFactory.TIMES));
				times.write("file,seconds" + FolderSourceFactory.SHOWN + "\n");
			}
		} catch (IOException e) {
			throw new UserError(folder + ": cannot be recorded into (" + e.getMessage() + "); give another folder", e);
		}
	}

	@Override
	public synchronized void analysed(AnalysedFrame frame, Song song) {
		write(() -> {
			scores.write(FrameJson.of(frame, song) + "\n");
			if (times != null) {
				String name = String.format(Locale.ROOT, "frame-%07d.png", frame.frame().number());
				PixelImage image = frame.frame().image();
				images.writePng(image, folder.resolve(name));
				times.write(name + "," + frame.frame().seconds() + "," + frame.frame().truth().map(Expression::id).orElse("") + "\n");
				times.flush();
			}
		});
	}

	@Override
	public synchronized void moodChanged(MoodChange change) {
		event(change.seconds(), "mood", change.to().id(), change.reason());
	}

	@Override
	public synchronized void songChanged(SongChange change) {
		event(change.seconds(), "song", change.song().text(), change.reason());
	}

	private void event(double seconds, String kind, String what, String reason) {
		write(() -> {
			events.write(String.format(Locale.ROOT, "%.3f,%s,%s,%s%n", seconds, kind, quoted(what), quoted(reason)));
			events.flush();
		});
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}

	private void write(Writing writing) {
		if (over) {
			return;
		}
		try {
			writing.run();
		} catch (IOException | UncheckedIOException e) {
			over = true;
			say.accept("The recording has ended: " + folder + " cannot be written (" + e.getMessage() + "); make room and record again.");
		}
	}

	@Override
	public synchronized void close() {
		over = true;
		for (BufferedWriter writer : new BufferedWriter[] { scores, events, times }) {
			try {
				if (writer != null) {
					writer.close();
				}
			} catch (IOException e) {
				say.accept("The recording in " + folder + " is not whole: " + e.getMessage() + ".");
			}
		}
	}

	/** Something that may fail. */
	private interface Writing {
		void run() throws IOException;
	}
}
