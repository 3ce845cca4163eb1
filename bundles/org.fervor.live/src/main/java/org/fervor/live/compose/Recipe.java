package org.fervor.live.compose;

import java.util.List;

import org.fervor.core.label.Expression;

/**
 * What makes a piece sound like an emotion: tempo, mode, register, timbre and articulation, as the psychology of music describes them (Juslin and Laukka 2003, Table 7: happy is
 * fast, major and bright, sad slow, minor and soft, angry fast, loud and rough, fearful soft, irregular and thin).
 *
 * @param tempo       beats per minute
 * @param scale       its mode
 * @param root        MIDI pitch of the root in the middle register
 * @param chords      degrees of the scale on which the bars' chords stand
 * @param lead        who plays the melody
 * @param pad         who plays the chords
 * @param density     how likely a melody note begins on an eighth, 0..1
 * @param articulation part of its length that a note is held
 * @param leap        how far the melody goes from note to note, in degrees
 * @param drums       0 none, 1 light, 2 driving
 * @param loudness    of the whole, 0..1
 */
record Recipe(int tempo, Scale scale, int root, List<Integer> chords, Timbre lead, Timbre pad, double density, double articulation, int leap, int drums, double loudness) {

	/** One of the recipes of an emotion. */
	static Recipe of(Expression emotion, boolean second) {
		return switch (emotion) {
			case HAPPINESS -> second ? new Recipe(138, Scale.IONIAN, 67, List.of(0, 3, 4, 0), Timbre.BELL, Timbre.MARIMBA, 0.75, 0.5, 2, 1, 0.8)
					: new Recipe(126, Scale.IONIAN, 60, List.of(0, 4, 5, 3), Timbre.MARIMBA, Timbre.PIANO, 0.7, 0.6, 2, 1, 0.8);
			case SADNESS -> second ? new Recipe(63, Scale.AEOLIAN, 57, List.of(0, 3, 5, 4), Timbre.STRINGS, Timbre.PIANO, 0.28, 1.0, 1, 0, 0.6)
					: new Recipe(66, Scale.AEOLIAN, 62, List.of(0, 5, 2, 6), Timbre.PIANO, Timbre.STRINGS, 0.32, 1.0, 1, 0, 0.6);
			case ANGER -> second ? new Recipe(160, Scale.PHRYGIAN, 52, List.of(0, 0, 1, 6), Timbre.SAW, Timbre.SAW, 0.85, 0.4, 1, 2, 0.95)
					: new Recipe(148, Scale.PHRYGIAN, 55, List.of(0, 1, 0, 6), Timbre.SAW, Timbre.SAW, 0.8, 0.35, 2, 2, 0.95);
			case FEAR -> second ? new Recipe(72, Scale.OCTATONIC, 71, List.of(0, 1, 0, 3), Timbre.BELL, Timbre.GLASS, 0.22, 0.5, 4, 0, 0.55)
					: new Recipe(80, Scale.OCTATONIC, 64, List.of(0, 3, 1, 0), Timbre.GLASS, Timbre.STRINGS, 0.25, 0.9, 3, 0, 0.55);
			case DISGUST -> second ? new Recipe(104, Scale.WHOLE_TONE, 53, List.of(0, 1, 3, 2), Timbre.REED, Timbre.PIZZICATO, 0.5, 0.45, 2, 1, 0.7)
					: new Recipe(92, Scale.WHOLE_TONE, 58, List.of(0, 2, 1, 4), Timbre.REED, Timbre.REED, 0.45, 0.55, 2, 0, 0.65);
			case SURPRISE -> second ? new Recipe(132, Scale.LYDIAN, 65, List.of(0, 1, 4, 1), Timbre.BELL, Timbre.PIZZICATO, 0.55, 0.3, 5, 1, 0.8)
					: new Recipe(116, Scale.LYDIAN, 62, List.of(0, 1, 0, 4), Timbre.PIZZICATO, Timbre.BELL, 0.5, 0.3, 5, 1, 0.8);
			case NEUTRAL, CONTEMPT -> second ? new Recipe(88, Scale.IONIAN, 60, List.of(0, 3, 0, 3), Timbre.PIANO, Timbre.BELL, 0.4, 0.9, 1, 0, 0.65)
					: new Recipe(84, Scale.DORIAN, 62, List.of(0, 3, 0, 6), Timbre.BELL, Timbre.STRINGS, 0.4, 0.9, 1, 0, 0.65);
		};
	}
}
