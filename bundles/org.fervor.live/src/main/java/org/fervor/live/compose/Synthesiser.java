package org.fervor.live.compose;

import java.util.List;
import java.util.Random;

import org.fervor.core.audio.AudioStream;

/** Turns notes into sound: one wave per note, a little room around them, an even loudness, and silence at both ends. */
final class Synthesiser {

	private static final double LEAD_IN = 0.05;
	private static final double TAIL = 2.0;
	private static final double PEAK = 0.89;
	private static final double KNEE = 0.6;
	/** Root mean square of the loudest songs. */
	private static final double LOUDEST = 0.16;
	private static final int[] ECHOES = { 1557, 1933, 2411, 3119 };

	private final double secondsPerBeat;

	Synthesiser(int tempo) {
		secondsPerBeat = 60.0 / tempo;
	}

	/** @return left and right in turn */
	float[] render(List<Note> notes, double loudness) {
		double end = notes.stream().mapToDouble(n -> (n.beat() + n.beats()) * secondsPerBeat).max().orElse(0) + TAIL;
		double[] left = new double[(int) ((end + LEAD_IN) * AudioStream.RATE)];
		double[] right = new double[left.length];
		Random noise = new Random(notes.size());
		for (Note note : notes) {
			if (note.drum() == null) {
				tone(note, left, right);
			} else {
				drum(note, left, right, noise);
			}
		}
		room(left, 0);
		room(right, 23);
		return mixed(left, right, loudness);
	}

	private void tone(Note note, double[] left, double[] right) {
		double held = note.beats() * secondsPerBeat;
		int begin = begin(note);
		int count = Math.min(left.length - begin, (int) ((held + note.timbre().release()) * AudioStream.RATE));
		double frequency = note.frequency();
		for (int i = 0; i < count; i++) {
			double seconds = (double) i / AudioStream.RATE;
			double value = note.loudness() * note.timbre().loudness(seconds, held) * note.timbre().wave(note.timbre().cycles(frequency, seconds), seconds, frequency);
			left[begin + i] += value * Math.sqrt((1 - note.pan()) / 2);
			right[begin + i] += value * Math.sqrt((1 + note.pan()) / 2);
		}
	}

	private void drum(Note note, double[] left, double[] right, Random noise) {
		int begin = begin(note);
		int count = Math.min(left.length - begin, AudioStream.RATE / 4);
		double last = 0;
		for (int i = 0; i < count; i++) {
			double seconds = (double) i / AudioStream.RATE;
			double white = 2 * noise.nextDouble() - 1;
			double high = white - last;
			last = white;
			double value = note.loudness() * switch (note.drum()) {
				case KICK -> Math.sin(2 * Math.PI * (48 * seconds + 7 * (1 - Math.exp(-seconds * 28)))) * Math.exp(-seconds * 13);
				case SNARE -> (0.7 * white + 0.5 * Math.sin(2 * Math.PI * 185 * seconds)) * Math.exp(-seconds * 22);
				case HAT -> 0.5 * high * Math.exp(-seconds * 60);
				case SHAKER -> 0.5 * high * Math.min(1, seconds / 0.02) * Math.exp(-seconds * 40);
			};
			left[begin + i] += value * Math.sqrt((1 - note.pan()) / 2);
			right[begin + i] += value * Math.sqrt((1 + note.pan()) / 2);
		}
	}

	private int begin(Note note) {
		return (int) ((LEAD_IN + note.beat() * secondsPerBeat) * AudioStream.RATE);
	}

	/** A few echoes that fall off, of lengths without a common factor. */
	private static void room(double[] sound, int shift) {
		double[] wet = new double[sound.length];
		for (int echo : ECHOES) {
			int delay = echo + shift;
			double[] line = new double[sound.length];
			double dull = 0;
			for (int i = delay; i < sound.length; i++) {
				dull += 0.4 * (line[i - delay] - dull);
				line[i] = sound[i - delay] + 0.72 * dull;
				wet[i] += line[i];
			}
		}
		for (int i = 0; i < sound.length; i++) {
			sound[i] += 0.07 * wet[i];
		}
	}

	/** Brings the whole to its loudness; peaks that stand out are rounded off below full scale. */
	private static float[] mixed(double[] left, double[] right, double loudness) {
		double power = 1e-12;
		for (int i = 0; i < left.length; i++) {
			power += left[i] * left[i] + right[i] * right[i];
		}
		double gain = LOUDEST * loudness * loudness / Math.sqrt(power / (2.0 * left.length));
		int fade = (int) (TAIL / 2 * AudioStream.RATE);
		float[] sound = new float[2 * left.length];
		for (int i = 0; i < left.length; i++) {
			double end = Math.min(1, (double) (left.length - i) / fade);
			sound[2 * i] = (float) (end * rounded(gain * left[i]));
			sound[2 * i + 1] = (float) (end * rounded(gain * right[i]));
		}
		return sound;
	}

	private static double rounded(double sample) {
		double size = Math.abs(sample);
		return size <= KNEE ? sample : Math.signum(sample) * (KNEE + (PEAK - KNEE) * Math.tanh((size - KNEE) / (PEAK - KNEE)));
	}
}
