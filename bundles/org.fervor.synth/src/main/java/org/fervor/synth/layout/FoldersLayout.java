package org.fervor.synth.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fervor.core.label.Expression;
import org.fervor.synth.FaceScene;
import org.fervor.synth.HeadPose;
import org.fervor.synth.SynthSettings;
import org.fervor.synth.random.Draws;

/** One folder per class. Half of the pictures are taken in a studio and half anywhere, which is what training for unknown cameras wants. */
final class FoldersLayout implements SetLayout {

	private final SynthSettings settings;
	private final Cast cast;

	FoldersLayout(SynthSettings settings) {
		this.settings = settings;
		this.cast = new Cast(settings.seed());
	}

	@Override
	public List<Shot> shots() {
		List<Shot> shots = new ArrayList<>();
		for (int subject = 0; subject < settings.subjects(); subject++) {
			for (Expression expression : Expression.values()) {
				for (int n = 0; n < settings.scope().person() && expression != Expression.CONTEMPT; n++) {
					shots.add(shot(subject, expression, n));
				}
			}
		}
		return shots;
	}

	private Shot shot(int subject, Expression expression, int n) {
		String person = String.format(Locale.ROOT, "p%03d", subject + 1);
		double strength = Cast.strength(expression, cast.draws(subject, "strength " + expression.id()).stream(n));
		return new Shot(String.format(Locale.ROOT, "%s/%s_%d.png", expression.id(), person, n + 1), person, "", false, strength, false, () -> scene(subject, expression, n, strength));
	}

	private FaceScene scene(int subject, Expression expression, int n, double strength) {
		Draws moment = cast.draws(subject, "moment").stream(expression.ordinal() * 100L + n);
		var units = cast.actor(subject).perform(expression, n).at(strength);
		long seed = moment.stream("scene").nextLong();
		if (moment.stream("place").chance(0.5)) {
			return FaceScene.studio(cast.identity(subject), expression, units, HeadPose.held(0, moment.stream("pose")), settings.size(), seed);
		}
		return FaceScene.candid(cast.identity(subject), expression, units, HeadPose.candid(moment.stream("pose")), settings.size(), seed);
	}
}
