package org.fervor.live.compose;

/** The notes of a mode, as semitones above its root. */
enum Scale {
	IONIAN(0, 2, 4, 5, 7, 9, 11), DORIAN(0, 2, 3, 5, 7, 9, 10), PHRYGIAN(0, 1, 3, 5, 7, 8, 10), LYDIAN(0, 2, 4, 6, 7, 9, 11), AEOLIAN(0, 2, 3, 5, 7, 8, 10),
	OCTATONIC(0, 1, 3, 4, 6, 7, 9, 10), WHOLE_TONE(0, 2, 4, 6, 8, 10);

	private final int[] steps;

	Scale(int... steps) {
		this.steps = steps;
	}

	int size() {
		return steps.length;
	}

	/** Semitones above the root of a degree, which counts from 0 and may leave the octave on either side. */
	int semitones(int degree) {
		return 12 * Math.floorDiv(degree, steps.length) + steps[Math.floorMod(degree, steps.length)];
	}
}
