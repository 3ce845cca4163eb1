package org.fervor.synth.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fervor.core.face.Point;
import org.fervor.core.label.Expression;
import org.fervor.synth.Backdrop;
import org.fervor.synth.CameraView;
import org.fervor.synth.ExpressionActor;
import org.fervor.synth.FaceScene;
import org.fervor.synth.HeadPose;
import org.fervor.synth.Lighting;
import org.fervor.synth.Occlusion;
import org.fervor.synth.RenderedFace;
import org.fervor.core.synth.SynthSettings;
import org.fervor.synth.random.Draws;

/** The Extended Cohn-Kanade set (Lucey et al. 2010): sequences from a face at rest to the apex, with emotion, landmark and FACS files. */
final class CkPlusLayout implements SetLayout {

	/** The emotions of CK+ in the order of their numbers, from 1. */
	private static final List<Expression> NUMBERED = List.of(Expression.ANGER, Expression.CONTEMPT, Expression.DISGUST, Expression.FEAR, Expression.HAPPINESS, Expression.SADNESS,
			Expression.SURPRISE);
	private static final int SHORTEST = 7;
	private static final int LONGEST = 12;
	private static final double FACE_SHARE = 0.66;
	/** Most of CK+ is grey. */
	private static final double COLOUR_SHARE = 0.15;

	private final SynthSettings settings;
	private final Cast cast;

	CkPlusLayout(SynthSettings settings) {
		this.settings = settings;
		this.cast = new Cast(settings.seed());
	}

	@Override
	public List<Shot> person(int subject) {
		List<Shot> shots = new ArrayList<>();
		for (int sequence = 0; sequence < settings.scope().person(); sequence++) {
			sequence(shots, subject, sequence);
		}
		return shots;
	}

	/** The emotions go round, so that few persons already show all of them. */
	private Expression expression(int subject, int sequence) {
		return NUMBERED.get((subject * settings.scope().person() + sequence) % NUMBERED.size());
	}

	private void sequence(List<Shot> shots, int subject, int sequence) {
		String person = String.format(Locale.ROOT, "S%03d", subject + 1);
		String folder = String.format(Locale.ROOT, "%s/%03d", person, sequence + 1);
		int frames = SHORTEST + cast.draws(subject, "length").stream(sequence).pick(LONGEST - SHORTEST + 1);
		boolean grey = !cast.draws(subject, "film").chance(COLOUR_SHARE);
		for (int frame = 0; frame < frames; frame++) {
			double share = frame / (frames - 1.0);
			double rise = share * share * (3 - 2 * share);
			String path = String.format(Locale.ROOT, "cohn-kanade-images/%s/%s_%03d_%08d.png", folder, person, sequence + 1, frame + 1);
			boolean peak = frame == frames - 1;
			int number = frame;
			shots.add(new Shot(path, person, folder, expression(subject, sequence), peak, rise, grey, () -> scene(subject, sequence, number, rise)));
		}
	}

	private FaceScene scene(int subject, int sequence, int frame, double rise) {
		Expression expression = expression(subject, sequence);
		ExpressionActor.Performance performance = cast.actor(subject).perform(expression, sequence);
		double strength = Cast.strength(cast.draws(subject, "strength").stream(sequence));
		Draws sitting = cast.draws(subject, "sitting").stream(sequence);
		HeadPose start = HeadPose.held(0, sitting.stream("pose"));
		HeadPose end = HeadPose.held(0, sitting.stream("pose at the end"));
		HeadPose pose = new HeadPose(between(start.yaw(), end.yaw(), rise), between(start.pitch(), end.pitch(), rise), between(start.roll(), end.roll(), rise),
				between(start.gazeX(), end.gazeX(), rise), between(start.gazeY(), end.gazeY(), rise));
		return new FaceScene(cast.identity(subject), expression, performance.at(rise * strength), pose, Lighting.studio(sitting.stream("light")),
				CameraView.studio(FACE_SHARE, sitting.stream("camera")), Backdrop.studio(sitting.stream("backdrop")), Occlusion.NONE, sequence, settings.size(), settings.size(),
				sitting.stream("noise").stream(frame).nextLong());
	}

	private static double between(double a, double b, double t) {
		return a + t * (b - a);
	}

	@Override
	public List<TextFile> companions(Shot shot, RenderedFace face) {
		List<TextFile> files = new ArrayList<>();
		String stem = shot.path().substring("cohn-kanade-images/".length(), shot.path().length() - ".png".length());
		StringBuilder points = new StringBuilder();
		for (Point p : face.all68().points()) {
			points.append(String.format(Locale.ROOT, "   %.7e   %.7e", p.x(), p.y())).append('\n');
		}
		files.add(new TextFile("Landmarks/" + stem + "_landmarks.txt", points.toString()));
		if (shot.peak()) {
			files.add(new TextFile("Emotion/" + stem + "_emotion.txt", number(1 + NUMBERED.indexOf(face.expression())) + "\n"));
			StringBuilder units = new StringBuilder();
			face.units().forEachVisible((unit, value) -> units.append(number(unit.number())).append(number(Math.max(1, Math.round(5 * value)))).append('\n'));
			files.add(new TextFile("FACS/" + stem + "_facs.txt", units.toString()));
		}
		return files;
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "   %.7e", value);
	}
}
