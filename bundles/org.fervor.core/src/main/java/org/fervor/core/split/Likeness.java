package org.fervor.core.split;

import java.util.List;

import org.fervor.core.data.Sample;

/**
 * The training image that a test image resembles most tellingly.
 *
 * @param strangers whether names say that the two show different persons or recordings, or say nothing
 * @param training  index of the training image; −1 where nothing is alike
 */
record Likeness(Kind kind, boolean strangers, int training) {

	private static final Likeness NONE = new Likeness(Kind.NONE, false, -1);

	/** In what way two pictures are alike. */
	enum Kind {
		NONE, NEAR, MIRRORED
	}

	/** A likeness between strangers tells more than one within a recording; an upright one more than a mirrored one. */
	static Likeness find(List<Sample> samples, List<Fingerprint> fingerprints, int test, List<Integer> training) {
		Fingerprint mine = fingerprints.get(test);
		Likeness best = NONE;
		for (int other : training) {
			Fingerprint its = fingerprints.get(other);
			Kind kind = mine.content().equals(its.content()) ? Kind.NONE : mine.alike(its) ? Kind.NEAR : mine.mirrored(its) ? Kind.MIRRORED : Kind.NONE;
			if (kind != Kind.NONE) {
				Likeness found = new Likeness(kind, strangers(samples.get(test), samples.get(other)), other);
				best = found.weight() > best.weight() ? found : best;
			}
		}
		return best;
	}

	private int weight() {
		return kind == Kind.NONE ? 0 : (kind == Kind.NEAR ? 2 : 1) + (strangers ? 2 : 0);
	}

	/** Frames of one recording are expected to be alike; everything else is not. */
	private static boolean strangers(Sample test, Sample other) {
		boolean sameSequence = !test.sequence().isEmpty() && test.sequence().equals(other.sequence());
		boolean samePerson = test.sequence().isEmpty() && !test.subject().isEmpty() && test.subject().equals(other.subject());
		return !sameSequence && !samePerson;
	}
}
