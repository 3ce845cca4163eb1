package org.fervor.synth.layout;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.synth.SynthSettings;
import org.fervor.synth.ActionUnits;
import org.fervor.synth.FaceScene;
import org.fervor.synth.HeadPose;
import org.fervor.synth.random.Draws;

/** So many pictures per person and class, taken anywhere or also in a studio; what the files are called is another's affair. */
final class PerClassLayout implements SetLayout {

	/** What one such layout is like. */
	interface Names {

		/** @param n which picture of the person and class, from 0 */
		String path(int subject, Expression expression, int n);

		String person(int subject);

		/** Share of the pictures that are taken in a studio. */
		double studioShare();
	}

	private final SynthSettings settings;
	private final Names names;
	private final Cast cast;

	PerClassLayout(SynthSettings settings, Names names) {
		this.settings = settings;
		this.names = names;
		this.cast = new Cast(settings.seed());
	}

	@Override
	public List<Shot> person(int subject) {
		List<Shot> shots = new ArrayList<>();
		for (Expression expression : LabelSet.SEVEN.expressions()) {
			for (int n = 0; n < settings.scope().person(); n++) {
				shots.add(shot(subject, expression, n));
			}
		}
		return shots;
	}

	private Shot shot(int subject, Expression expression, int n) {
		double strength = Cast.strength(expression, cast.draws(subject, "strength " + expression.id()).stream(n));
		return new Shot(names.path(subject, expression, n), names.person(subject), "", expression, false, strength, false, () -> scene(subject, expression, n, strength));
	}

	private FaceScene scene(int subject, Expression expression, int n, double strength) {
		// the number of a picture within its person, whatever it shows, seeds its surroundings
		Draws moment = cast.draws(subject, "moment").stream(expression.ordinal() * 100L + n);
		ActionUnits units = cast.actor(subject).perform(expression, n).at(strength);
		long seed = moment.stream("scene").nextLong();
		if (moment.stream("place").chance(names.studioShare())) {
			return FaceScene.studio(cast.identity(subject), expression, units, HeadPose.held(0, moment.stream("pose")), settings.size(), seed);
		}
		return FaceScene.candid(cast.identity(subject), expression, units, HeadPose.candid(moment.stream("pose")), settings.size(), seed);
	}
}
