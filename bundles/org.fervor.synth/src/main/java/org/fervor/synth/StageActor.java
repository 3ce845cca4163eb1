package org.fervor.synth;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.synth.SyntheticActor;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.synth.ExpressionActor.Performance;
import org.fervor.synth.random.Draws;

/**
 * A person who plays one expression after the other before a camera that stands still. Each act lasts some seconds: a rise to the apex, a while there, a fall to rest. The
 * rise is quicker than the fall, as in spontaneous expressions (Ekman and Friesen 1982). The head sways slowly, and the eyes blink every few seconds.
 */
final class StageActor implements SyntheticActor {

	/** Seconds of an act: rest, rise, hold, fall. */
	private static final double REST = 0.7;
	private static final double RISE = 0.6;
	private static final double HOLD = 1.9;
	private static final double FALL = 0.8;
	private static final double ACT = REST + RISE + HOLD + FALL;
	private static final double BLINK_EVERY = 3.7;
	private static final double BLINK = 0.28;

	private final SubjectIdentity identity;
	private final ExpressionActor actor;
	private final Draws draws;
	private final FaceRenderer renderer;
	private final Lighting lighting;
	private final CameraView camera;
	private final Backdrop backdrop;
	private final int width;
	private final int height;

	StageActor(long person, int width, int height, FaceRenderer renderer) {
		if (Math.min(width, height) < SynthSettings.LEAST_SIZE || Math.max(width, height) > SynthSettings.MOST_SIZE) {
			throw new IllegalArgumentException("frames of " + width + "x" + height + " pixels; " + SynthSettings.LEAST_SIZE + " to " + SynthSettings.MOST_SIZE + " are possible");
		}
		this.identity = SubjectIdentity.random(person);
		this.actor = new ExpressionActor(person);
		this.draws = new Draws(person).stream("stage");
		this.renderer = renderer;
		this.width = width;
		this.height = height;
		Draws set = draws.stream("set");
		lighting = Lighting.studio(set.stream("light"));
		camera = CameraView.studio(0.62, set.stream("camera"));
		backdrop = new Backdrop(Backdrop.Kind.ROOM, new Colour(0.3, 0.28, 0.25), new Colour(0.12, 0.14, 0.16), 0.6, set.nextLong());
	}

	@Override
	public SyntheticFace at(double seconds) {
		if (!(seconds >= 0)) {
			throw new IllegalArgumentException("a play has no frame at " + seconds + " s");
		}
		long act = (long) (seconds / ACT);
		Expression expression = expression(act);
		double intensity = intensity(seconds - act * ACT);
		Performance performance = actor.perform(expression, act);
		ActionUnits units = performance.at(intensity);
		double shut = blink(seconds);
		units = units.with(ActionUnit.EYES_CLOSED, Math.max(units.left(ActionUnit.EYES_CLOSED), shut), Math.max(units.right(ActionUnit.EYES_CLOSED), shut));
		HeadPose pose = new HeadPose(sway("yaw", 7, seconds, 5.3), sway("pitch", 3, seconds, 7.1), sway("roll", 3, seconds, 8.7), 0, 0);
		long frame = Math.round(seconds * 1000);
		return renderer.render(new FaceScene(identity, expression, units, pose, lighting, camera, backdrop, Occlusion.NONE, 0, width, height, draws.stream("frame").stream(frame).nextLong()))
				.asSynthetic(expression == Expression.NEUTRAL ? 1 : intensity);
	}

	/** Each round shows each of the seven expressions that nearly all data sets have once, in an order of its own. */
	private Expression expression(long act) {
		Expression[] all = LabelSet.SEVEN.expressions().toArray(Expression[]::new);
		long round = act / all.length;
		Draws order = draws.stream("round").stream(round);
		for (int i = all.length - 1; i > 0; i--) {
			int j = order.pick(i + 1);
			Expression swap = all[i];
			all[i] = all[j];
			all[j] = swap;
		}
		return all[(int) (act % all.length)];
	}

	private static double intensity(double t) {
		if (t < REST + RISE) {
			return smooth((t - REST) / RISE);
		}
		return 1 - smooth((t - REST - RISE - HOLD) / FALL);
	}

	private static double smooth(double t) {
		double u = Math.max(0, Math.min(1, t));
		return u * u * (3 - 2 * u);
	}

	private double blink(double seconds) {
		double phase = (seconds + draws.stream("blink").uniform(0, BLINK_EVERY)) % BLINK_EVERY;
		return phase < BLINK ? smooth(1 - Math.abs(2 * phase / BLINK - 1)) : 0;
	}

	/** A slow swing of some degrees. */
	private double sway(String what, double degrees, double seconds, double period) {
		double start = draws.stream(what).uniform(0, 2 * Math.PI);
		return degrees * (0.7 * StrictMath.sin(start + 2 * Math.PI * seconds / period) + 0.3 * StrictMath.sin(2 * start + 2 * Math.PI * seconds / (0.37 * period)));
	}
}
