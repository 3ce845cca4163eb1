package org.fervor.synth.layout;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fervor.core.label.Expression;

/** Static Facial Expressions in the Wild (Dhall et al. 2011): frames of films with any pose, light and background; nobody is in both parts. */
final class SfewNames implements PerClassLayout.Names {

	private static final Map<Expression, String> FOLDERS = Map.of(Expression.ANGER, "Angry", Expression.DISGUST, "Disgust", Expression.FEAR, "Fear", Expression.HAPPINESS, "Happy",
			Expression.NEUTRAL, "Neutral", Expression.SADNESS, "Sad", Expression.SURPRISE, "Surprise");
	/** Films that nobody has shot. */
	private static final List<String> FILMS = List.of("TheGlassHarbour", "NineOClockTram", "PaperLanterns", "Saltmarsh", "TheQuietOrchard", "LastFerry", "CopperSky", "WinterLetters");
	/** Two of three persons are for training. */
	private static final int VALIDATION_EVERY = 3;

	@Override
	public String path(int subject, Expression expression, int n) {
		String part = subject % VALIDATION_EVERY == VALIDATION_EVERY - 1 ? "Val" : "Train";
		// a person plays in one film, and times tell persons of a film apart
		String film = FILMS.get(subject % FILMS.size());
		int seconds = 100 * (subject / FILMS.size() + 1) + expression.ordinal() * 9 + n;
		return String.format(Locale.ROOT, "%s/%s/%s_%02d%02d%02d%03d_%08d.png", part, FOLDERS.get(expression), film, seconds / 3600, seconds / 60 % 60, seconds % 60, subject % 1000, n + 1);
	}

	@Override
	public String person(int subject) {
		return String.format(Locale.ROOT, "P%03d", subject + 1);
	}

	@Override
	public double studioShare() {
		return 0;
	}
}
