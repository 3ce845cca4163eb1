package org.fervor.synth;

import org.fervor.synth.random.Draws;

/** What hides a part of the face. */
public enum Occlusion {
	NONE, SCARF, HAND, CAP;

	/** Mostly nothing. */
	public static Occlusion candid(Draws draws) {
		double p = draws.uniform();
		return p < 0.82 ? NONE : p < 0.89 ? SCARF : p < 0.94 ? HAND : CAP;
	}
}
