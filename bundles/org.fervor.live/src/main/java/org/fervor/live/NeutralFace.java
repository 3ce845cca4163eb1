package org.fervor.live;

import java.util.Optional;

import org.fervor.core.face.Box;
import org.fervor.core.label.LabelSet;
import org.fervor.live.decide.Decider;
import org.fervor.live.decide.NeutralBaseline;
import org.fervor.live.pipeline.AnalysedFrame;

/**
 * The neutral face of the person at the camera, learned when asked to. It belongs to that person alone: it is forgotten when nobody was seen for {@value #AWAY} seconds, and when
 * another face leads while the person's own is still in the picture. Safe for use by several threads.
 */
final class NeutralFace {

	/** Seconds without any face after which whoever comes next may be another person. */
	static final double AWAY = 5;

	/** A face that overlaps so much with where the person was is the person. */
	private static final double SAME_FACE = 0.3;

	private final LabelSet labels;
	private final Decider decider;
	private NeutralBaseline.Learner learner;
	private double learnSeconds;
	private double learnUntil = Double.NaN;
	private boolean learned;
	private double lastFace = Double.NaN;
	private Box person;

	NeutralFace(LabelSet labels, Decider decider) {
		this.labels = labels;
		this.decider = decider;
	}

	/** Learns for so many seconds from the next face on. */
	synchronized void learn(double seconds) {
		learner = new NeutralBaseline.Learner(labels);
		learnSeconds = seconds;
		learnUntil = Double.NaN;
	}

	synchronized void forget() {
		learner = null;
		learnUntil = Double.NaN;
		learned = false;
		decider.baseline(null);
	}

	/** Takes a frame's leading face. @return what a person should know about it */
	synchronized Optional<String> look(AnalysedFrame frame) {
		double now = frame.frame().seconds();
		boolean known = learned || !Double.isNaN(learnUntil);
		boolean left = known && (now - lastFace >= AWAY || frame.lead().isPresent() && another(frame));
		Optional<String> message = left ? forgotten() : Optional.empty();
		if (frame.lead().isEmpty()) {
			return message;
		}
		lastFace = now;
		person = frame.lead().get().face().box();
		return message.or(() -> learner == null ? Optional.empty() : add(frame.lead().get().shares(), now));
	}

	private Optional<String> add(double[] shares, double now) {
		learnUntil = Double.isNaN(learnUntil) ? now + learnSeconds : learnUntil;
		learner.add(shares);
		if (now < learnUntil) {
			return Optional.empty();
		}
		decider.baseline(learner.learned());
		learner = null;
		learnUntil = Double.NaN;
		learned = true;
		return Optional.of("Neutral face calibrated for this person.");
	}

	/** Whether another face leads while the person's is there, too. */
	private boolean another(AnalysedFrame frame) {
		return frame.lead().get().face().box().overlap(person) <= SAME_FACE && frame.faces().stream().anyMatch(f -> f.face().box().overlap(person) > SAME_FACE);
	}

	private Optional<String> forgotten() {
		forget();
		return Optional.of("Neutral face discarded: the calibrated person has left. Calibrate again for the next one.");
	}
}
