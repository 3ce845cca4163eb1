package org.fervor.synth.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fervor.core.label.Expression;
import org.fervor.synth.FaceScene;
import org.fervor.synth.HeadPose;
import org.fervor.synth.SynthSettings;
import org.fervor.synth.random.Draws;

/** Static Facial Expressions in the Wild (Dhall et al. 2011): frames of films with any pose, light and background; nobody is in both parts. */
final class SfewLayout implements SetLayout {

	private static final Map<Expression, String> FOLDERS = Map.of(Expression.ANGER, "Angry", Expression.DISGUST, "Disgust", Expression.FEAR, "Fear", Expression.HAPPINESS, "Happy",
			Expression.NEUTRAL, "Neutral", Expression.SADNESS, "Sad", Expression.SURPRISE, "Surprise");
	/** Films that nobody has shot. */
	private static final List<String> FILMS = List.of("TheGlassHarbour", "NineOClockTram", "PaperLanterns", "Saltmarsh", "TheQuietOrchard", "LastFerry", "CopperSky", "WinterLetters");
	/** Two of three persons are for training. */
	private static final int VALIDATION_EVERY = 3;

	private final SynthSettings settings;
	private final Cast cast;

	SfewLayout(SynthSettings settings) {
		this.settings = settings;
		this.cast = new Cast(settings.seed());
	}

	@Override
	public List<Shot> shots() {
		List<Shot> shots = new ArrayList<>();
		for (int subject = 0; subject < settings.subjects(); subject++) {
			for (Expression expression : Expression.values()) {
				for (int n = 0; n < settings.scope().person() && FOLDERS.containsKey(expression); n++) {
					shots.add(shot(subject, expression, n));
				}
			}
		}
		return shots;
	}

	private Shot shot(int subject, Expression expression, int n) {
		String part = subject % VALIDATION_EVERY == VALIDATION_EVERY - 1 ? "Val" : "Train";
		// a person plays in one film, and times tell persons of a film apart
		String film = FILMS.get(subject % FILMS.size());
		int seconds = 100 * (subject / FILMS.size() + 1) + expression.ordinal() * 9 + n;
		String name = String.format(Locale.ROOT, "%s_%02d%02d%02d%03d_%08d.png", film, seconds / 3600, seconds / 60 % 60, seconds % 60, subject % 1000, n + 1);
		double strength = Cast.strength(expression, cast.draws(subject, "strength " + expression.id()).stream(n));
		return new Shot(part + "/" + FOLDERS.get(expression) + "/" + name, String.format(Locale.ROOT, "P%03d", subject + 1), "", false, strength, false,
				() -> scene(subject, expression, n, strength));
	}

	private FaceScene scene(int subject, Expression expression, int n, double strength) {
		// the number of a picture within its person, whatever it shows, seeds its surroundings
		Draws moment = cast.draws(subject, "moment").stream(expression.ordinal() * 100L + n);
		return FaceScene.candid(cast.identity(subject), expression, cast.actor(subject).perform(expression, n).at(strength), HeadPose.candid(moment.stream("pose")), settings.size(),
				moment.stream("scene").nextLong());
	}
}
