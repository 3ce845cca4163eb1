package org.fervor.synth.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fervor.core.label.Expression;
import org.fervor.synth.Backdrop;
import org.fervor.synth.CameraView;
import org.fervor.synth.FaceScene;
import org.fervor.synth.HeadPose;
import org.fervor.synth.Lighting;
import org.fervor.synth.Occlusion;
import org.fervor.synth.SubjectIdentity;
import org.fervor.synth.SubjectIdentity.Glasses;
import org.fervor.core.synth.SynthSettings;
import org.fervor.synth.random.Draws;

/** The Karolinska Directed Emotional Faces (Lundqvist, Flykt and Öhman 1998): amateur actors before a plain wall, no beards or glasses asked for, five angles, twice. */
final class KdefLayout implements SetLayout {

	private static final Map<String, Expression> CODES = Map.of("AF", Expression.FEAR, "AN", Expression.ANGER, "DI", Expression.DISGUST, "HA", Expression.HAPPINESS, "NE", Expression.NEUTRAL,
			"SA", Expression.SADNESS, "SU", Expression.SURPRISE);
	/** Who is asked to turn by 45 or 90 degrees mostly turns a little less. */
	private static final Map<String, Integer> YAW = Map.of("FL", -86, "HL", -43, "S", 0, "HR", 43, "FR", 86);
	private static final double FACE_SHARE = 0.58;

	private final SynthSettings settings;
	private final Cast cast;

	KdefLayout(SynthSettings settings) {
		this.settings = settings;
		this.cast = new Cast(settings.seed());
	}

	@Override
	public List<Shot> person(int subject) {
		List<Shot> shots = new ArrayList<>();
		for (int session = 0; session < settings.scope().sessions(); session++) {
			for (String code : CODES.keySet().stream().sorted().toList()) {
				for (String angle : settings.scope().angles()) {
					shots.add(shot(subject, session, code, angle));
				}
			}
		}
		return shots;
	}

	private Shot shot(int subject, int session, String code, String angle) {
		boolean female = subject % 2 == 0;
		String person = String.format(Locale.ROOT, "%s%02d", female ? "F" : "M", subject / 2 + 1);
		String stem = "AB".charAt(session) + person;
		Expression expression = CODES.get(code);
		double strength = Cast.strength(expression, cast.draws(subject, "strength " + code).stream(session));
		return new Shot(stem + "/" + stem + code + angle + ".JPG", person, "", expression, false, strength, false, () -> scene(subject, female, session, expression, strength, code, angle));
	}

	private FaceScene scene(int subject, boolean female, int session, Expression expression, double strength, String code, String angle) {
		SubjectIdentity identity = cast.identity(subject, female).withGlasses(Glasses.NONE);
		Draws sitting = cast.draws(subject, "sitting").stream(session);
		// light and wall stay for a session; the head moves a little from picture to picture
		Draws moment = sitting.stream("moment " + code + angle);
		HeadPose pose = HeadPose.held(YAW.get(angle), moment.stream("pose"));
		int width = Math.max(32, (int) Math.round(settings.size() * 562 / 762.0));
		return new FaceScene(identity, expression, cast.actor(subject).perform(expression, session).at(strength), pose,
				Lighting.studio(sitting.stream("light")), CameraView.studio(FACE_SHARE, moment.stream("camera")), Backdrop.studio(sitting.stream("backdrop")), Occlusion.NONE, session, width,
				settings.size(), moment.stream("noise").nextLong());
	}
}
