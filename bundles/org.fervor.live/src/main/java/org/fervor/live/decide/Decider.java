package org.fervor.live.decide;

import java.util.Locale;
import java.util.Optional;

import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.Scores;

/**
 * Decides on the mood. Scores are calibrated and smoothed; an expression becomes the mood when its score has been at least {@code enter} for {@code confirm} seconds, and
 * is given up for "not sure" when it has been below {@code leave} as long. An expression stays the mood at least {@code stay} seconds while there is a face. All times are those of the frames, so the result is
 * the same at any frame rate up to one frame, and a recorded session gives the same decisions again.
 */
public final class Decider {

	private static final double LEAST_TEMPERATURE = 0.05;

	private final LabelSet labels;
	private final Settings settings;
	private final Smoothing smoothing;
	private volatile Calibration calibration;
	private Mood mood = Mood.None.NO_FACE;
	private double since;
	private double lastFace = Double.NEGATIVE_INFINITY;
	private double lastTime = Double.NEGATIVE_INFINITY;
	private Mood wish = Mood.None.NO_FACE;
	private double wishSince;
	private double[] smoothed;

	/** @param settings values of {@link DecisionParameters#ALL}; a temperature of 0 leaves the scores as they are */
	public Decider(LabelSet labels, Settings settings) {
		this(labels, settings, null);
	}

	/** @param baseline how the person looks when neutral; null where nobody knows */
	public Decider(LabelSet labels, Settings settings, NeutralBaseline baseline) {
		this.labels = labels;
		this.settings = settings;
		this.smoothing = new Smoothing(settings.get(DecisionParameters.SMOOTHING));
		this.smoothed = new double[labels.size()];
		baseline(baseline);
	}

	/** From now on, takes this person's neutral face out of the scores; null for nobody's. May be called from any thread. */
	public void baseline(NeutralBaseline baseline) {
		if (baseline != null && !baseline.labels().equals(labels)) {
			throw new IllegalArgumentException("a baseline of " + baseline.labels() + " for " + labels);
		}
		double temperature = settings.get(DecisionParameters.TEMPERATURE);
		calibration = new Calibration(temperature > 0 ? Math.max(LEAST_TEMPERATURE, temperature) : 1, baseline == null ? null : baseline.offsets(settings.get(DecisionParameters.BASELINE)));
	}

	/**
	 * A frame with a face.
	 *
	 * @param seconds time of the frame; an earlier one than the last is taken as the last
	 * @param scores  fused scores of the face that leads, in the order of the classes
	 */
	public Decision face(double seconds, double[] scores) {
		double now = time(seconds);
		lastFace = now;
		smoothed = smoothing.add(now, calibration.apply(scores));
		wish(now, wished());
		boolean confirmed = now - wishSince >= settings.get(DecisionParameters.CONFIRM) - 1e-9;
		boolean stayed = !(mood instanceof Mood.Sure) || now - since >= settings.get(DecisionParameters.STAY) - 1e-9;
		return decision(now, !wish.equals(mood) && confirmed && stayed ? change(now, wish, reason(now)) : null);
	}

	/** A frame without a face. */
	public Decision noFace(double seconds) {
		double now = time(seconds);
		if (mood == Mood.None.NO_FACE || now - lastFace < settings.get(DecisionParameters.LOST) - 1e-9) {
			return decision(now, null);
		}
		String reason = String.format(Locale.ROOT, "no face for %.1f s, was %s", now - lastFace, mood.id());
		smoothing.forget();
		smoothed = new double[labels.size()];
		wish(now, Mood.None.NO_FACE);
		return decision(now, change(now, Mood.None.NO_FACE, reason));
	}

	/** What the smoothed scores call for now; the present mood where they call for no change. */
	private Mood wished() {
		int best = Scores.argmax(smoothed);
		Mood leading = new Mood.Sure(labels.get(best));
		if (smoothed[best] >= settings.get(DecisionParameters.ENTER)) {
			return leading;
		}
		return score(mood).filter(s -> s >= settings.get(DecisionParameters.LEAVE)).isPresent() ? mood : Mood.None.NOT_SURE;
	}

	private void wish(double now, Mood wished) {
		if (!wished.equals(wish)) {
			wish = wished;
			wishSince = now;
		}
	}

	private MoodChange change(double now, Mood to, String reason) {
		MoodChange change = new MoodChange(now, mood, to, reason);
		mood = to;
		since = now;
		return change;
	}

	private String reason(double now) {
		double held = now - wishSince;
		return score(wish).map(s -> String.format(Locale.ROOT, "%s %.2f for %.1f s, was %s", wish.id(), s, held, mood.id()))
				.orElseGet(() -> score(mood).map(s -> String.format(Locale.ROOT, "not sure: %s fell to %.2f for %.1f s", mood.id(), s, held))
						.orElseGet(() -> String.format(Locale.ROOT, "not sure: a face, and no score above %.2f", settings.get(DecisionParameters.ENTER))));
	}

	private Optional<Double> score(Mood of) {
		return of instanceof Mood.Sure sure ? Optional.of(smoothed[labels.indexOf(sure.expression())]) : Optional.empty();
	}

	private Decision decision(double now, MoodChange change) {
		return new Decision(now, mood, since, smoothed.clone(), calibration.temperature(), change);
	}

	private double time(double seconds) {
		lastTime = Math.max(lastTime, seconds);
		return lastTime;
	}
}
