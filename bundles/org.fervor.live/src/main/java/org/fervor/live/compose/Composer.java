package org.fervor.live.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Writes a piece by a recipe: a phrase of four bars, its variation, another phrase, and the first one again, over chords, bass and drums; the last bar comes to rest on the
 * root. Strong beats get notes of the chord; in between the melody steps or leaps as the recipe says.
 */
final class Composer {

	private static final int BEATS = 4;
	private static final int PHRASE = 4;
	private static final double HALF = 0.5;

	private final Recipe recipe;
	private final RandomGenerator random;
	private final List<Note> notes = new ArrayList<>();

	Composer(Recipe recipe, RandomGenerator random) {
		this.recipe = recipe;
		this.random = random;
	}

	/** A piece of about so many seconds. */
	List<Note> piece(double seconds) {
		int bars = (int) Math.max(PHRASE, Math.round(seconds * recipe.tempo() / 60 / BEATS / 2) * 2);
		List<int[]> first = phrase();
		List<int[]> other = phrase();
		for (int bar = 0; bar < bars; bar++) {
			boolean last = bar == bars - 1;
			int chord = last ? 0 : recipe.chords().get(bar % recipe.chords().size());
			int section = bar / PHRASE;
			accompany(bar, chord, last);
			if (last) {
				note(bar * BEATS, BEATS, 0, 0.8, recipe.lead(), 0.1);
			} else {
				melody(bar, chord, (section % 3 == 2 ? other : first).get(bar % PHRASE), section % 3 == 1);
			}
		}
		return notes;
	}

	/** Four bars of eighths: steps from the chord's note, or {@link Integer#MIN_VALUE} for a rest. */
	private List<int[]> phrase() {
		List<int[]> bars = new ArrayList<>();
		int at = 0;
		for (int bar = 0; bar < PHRASE; bar++) {
			int[] eighths = new int[2 * BEATS];
			for (int i = 0; i < eighths.length; i++) {
				boolean strong = i % 4 == 0;
				if (random.nextDouble() > (strong ? Math.min(1, recipe.density() + 0.3) : recipe.density() * (i % 2 == 0 ? 1 : 0.6))) {
					eighths[i] = Integer.MIN_VALUE;
				} else {
					at = Math.max(-3, Math.min(9, at + random.nextInt(-recipe.leap(), recipe.leap() + 1)));
					at = strong ? toChord(at) : at;
					eighths[i] = at;
				}
			}
			bars.add(eighths);
		}
		return bars;
	}

	/** The nearest of root, third and fifth above the chord's degree, in any octave. */
	private int toChord(int step) {
		int octave = recipe.scale().size();
		int inside = Math.floorMod(step, octave);
		int nearest = inside < 1 ? 0 : inside < 3 ? 2 : inside < octave - 1 ? 4 : octave;
		return step - inside + nearest;
	}

	private void melody(int bar, int chord, int[] eighths, boolean varied) {
		for (int i = 0; i < eighths.length; i++) {
			if (eighths[i] == Integer.MIN_VALUE || varied && i == 6 && recipe.leap() > 1) {
				continue;
			}
			int length = 1;
			while (i + length < eighths.length && eighths[i + length] == Integer.MIN_VALUE) {
				length++;
			}
			int degree = chord + eighths[i] + (varied && i > 3 ? 1 : 0);
			note(bar * BEATS + i * HALF, length * HALF * recipe.articulation(), degree, i % 4 == 0 ? 0.85 : 0.65, recipe.lead(), 0.15);
		}
	}

	private void accompany(int bar, int chord, boolean last) {
		double begin = bar * BEATS;
		boolean held = recipe.pad() == Timbre.STRINGS || recipe.pad() == Timbre.GLASS || last;
		for (int beat = 0; beat < (held ? 1 : BEATS); beat++) {
			for (int third = 0; third < 3; third++) {
				double when = begin + beat + (recipe.drums() == 1 && !held ? HALF : 0);
				note(when, held ? BEATS * 0.95 : 0.5 * recipe.articulation() + 0.2, chord + 2 * third - recipe.scale().size(), 0.22, recipe.pad(), -0.5 + 0.5 * third);
			}
		}
		int bassSteps = recipe.drums() == 2 ? 8 : recipe.density() > 0.35 ? 2 : 1;
		for (int i = 0; i < (last ? 1 : bassSteps); i++) {
			int degree = chord + (recipe.drums() < 2 && i == 1 ? 4 : 0) - 2 * recipe.scale().size();
			note(begin + i * (double) BEATS / bassSteps, last ? BEATS : BEATS * 0.8 / bassSteps, degree, 0.5, Timbre.BASS, 0);
		}
		if (!last && recipe.drums() > 0) {
			drums(begin);
		}
	}

	private void drums(double begin) {
		for (int eighth = 0; eighth < 2 * BEATS; eighth++) {
			double when = begin + eighth * HALF;
			if (recipe.drums() == 1) {
				notes.add(Note.drum(when, Note.Drum.SHAKER, eighth % 2 == 0 ? 0.16 : 0.26));
			} else {
				notes.add(Note.drum(when, Note.Drum.HAT, 0.25));
				if (eighth % 4 == 0 || eighth == 3) {
					notes.add(Note.drum(when, Note.Drum.KICK, 0.9));
				}
				if (eighth % 4 == 2) {
					notes.add(Note.drum(when, Note.Drum.SNARE, 0.5));
				}
			}
		}
	}

	private void note(double beat, double beats, int degree, double loudness, Timbre timbre, double pan) {
		double alive = loudness * (0.92 + 0.16 * random.nextDouble());
		notes.add(new Note(beat, beats, recipe.root() + recipe.scale().semitones(degree), alive, pan, timbre, null));
	}
}
