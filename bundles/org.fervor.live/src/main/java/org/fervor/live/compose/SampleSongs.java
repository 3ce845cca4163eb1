package org.fervor.live.compose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.fervor.core.audio.AudioEncoder;
import org.fervor.core.audio.AudioTags;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;

/** Composes, plays and writes two short songs per emotion. The same seed gives the same songs. */
public final class SampleSongs {

	private static final double SECONDS = 24;
	private static final int BITS_PER_SECOND = 38_000;

	private final AudioEncoder encoder;
	private final double seconds;

	public SampleSongs(AudioEncoder encoder) {
		this(encoder, SECONDS);
	}

	/** @param seconds about how long a song is */
	SampleSongs(AudioEncoder encoder, double seconds) {
		this.encoder = encoder;
		this.seconds = seconds;
	}

	/**
	 * Writes {@code happiness/happiness-1.ogg} and so on into a folder.
	 *
	 * @return the files
	 * @throws UserError if they cannot be written
	 */
	public List<Path> write(Path folder, long seed, Progress progress) {
		List<Path> files = new ArrayList<>();
		progress.step("compose songs", 2L * LabelSet.SEVEN.size());
		for (Expression emotion : LabelSet.SEVEN.expressions()) {
			for (int number = 1; number <= 2; number++) {
				progress.checkCancelled();
				Path file = folder.resolve(emotion.id()).resolve(emotion.id() + "-" + number + ".ogg");
				try {
					encoder.writeOgg(file, song(emotion, number, seed, seconds), new AudioTags(title(emotion, number), "Fervor", "Sample songs", 0), BITS_PER_SECOND);
				} catch (IOException e) {
					throw new UserError(file + ": cannot be written (" + e.getMessage() + "); give another folder", e);
				}
				files.add(file);
				progress.advance(1);
			}
		}
		return files;
	}

	/** The sound of one song of about so many seconds, left and right in turn. */
	static float[] song(Expression emotion, int number, long seed, double seconds) {
		Recipe recipe = Recipe.of(emotion, number == 2);
		Random random = new Random(seed * 1_000_003 + emotion.ordinal() * 31L + number);
		return new Synthesiser(recipe.tempo()).render(new Composer(recipe, random).piece(seconds), recipe.loudness());
	}

	private static String title(Expression emotion, int number) {
		String[] titles = switch (emotion) {
			case ANGER -> new String[] { "Clenched", "Red Line" };
			case DISGUST -> new String[] { "Sour Milk", "Sidestep" };
			case FEAR -> new String[] { "Behind the Door", "Thin Ice" };
			case HAPPINESS -> new String[] { "Sunny Side", "Hopscotch" };
			case SADNESS -> new String[] { "Rain on Glass", "Long Way Home" };
			case SURPRISE -> new String[] { "Jack in the Box", "Look Up" };
			case NEUTRAL, CONTEMPT -> new String[] { "Even Keel", "Afternoon" };
		};
		return titles[number - 1];
	}
}
