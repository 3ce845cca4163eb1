package org.fervor.live.compose;

/**
 * One note of a piece.
 *
 * @param beat     when it begins, in beats
 * @param beats    how long it is held
 * @param pitch    as in MIDI: 69 is A at 440 Hz, one per semitone
 * @param loudness 0..1
 * @param pan      -1 (left) to 1 (right)
 * @param timbre   who plays it; null for a drum
 * @param drum     which drum; null for a note
 */
record Note(double beat, double beats, int pitch, double loudness, double pan, Timbre timbre, Drum drum) {

	/** The drums. */
	enum Drum {
		KICK, SNARE, HAT, SHAKER
	}

	static Note drum(double beat, Drum drum, double loudness) {
		return new Note(beat, 0, 0, loudness, drum == Drum.HAT || drum == Drum.SHAKER ? 0.3 : 0, null, drum);
	}

	double frequency() {
		return 440 * Math.pow(2, (pitch - 69) / 12.0);
	}
}
