package org.fervor.live.compose;

/** The sound of an instrument: how its overtones and its loudness move in time. */
enum Timbre {
	/** Wooden and short. */
	MARIMBA(0.003, 0.35, 0.0, 0.08, 0),
	/** Struck strings that ring. */
	PIANO(0.004, 1.4, 0.0, 0.25, 0),
	/** Soft, bell-like, electric. */
	BELL(0.006, 1.8, 0.0, 0.4, 0),
	/** Bowed, slow to come. */
	STRINGS(0.35, 9.0, 0.8, 0.6, 0.002),
	/** Plucked and dry. */
	PIZZICATO(0.002, 0.16, 0.0, 0.05, 0),
	/** Harsh and full of overtones. */
	SAW(0.006, 6.0, 0.7, 0.06, 0.004),
	/** Nasal and out of tune. */
	REED(0.03, 6.0, 0.8, 0.08, 0.011),
	/** Round and low. */
	BASS(0.008, 1.6, 0.25, 0.08, 0),
	/** High breath that trembles. */
	GLASS(0.2, 7.0, 0.7, 0.9, 0.006);

	private final double attack;
	private final double decay;
	private final double sustain;
	private final double release;
	private final double vibrato;

	Timbre(double attack, double decay, double sustain, double release, double vibrato) {
		this.attack = attack;
		this.decay = decay;
		this.sustain = sustain;
		this.release = release;
		this.vibrato = vibrato;
	}

	/** Seconds that a note sounds after it is let go. */
	double release() {
		return release;
	}

	/** Loudness after so many seconds of a note that is held for {@code held}. */
	double loudness(double seconds, double held) {
		double rise = Math.min(1, seconds / attack);
		double fall = sustain + (1 - sustain) * Math.exp(-Math.max(0, seconds - attack) / decay * 2.5);
		double end = seconds <= held ? 1 : Math.max(0, 1 - (seconds - held) / release);
		return rise * fall * end * end;
	}

	/** Cycles of the fundamental after so many seconds, the trembling included. */
	double cycles(double frequency, double seconds) {
		return frequency * (seconds + vibrato / (2 * Math.PI * 5.2) * (1 - Math.cos(2 * Math.PI * 5.2 * seconds)));
	}

	/** The wave, by cycles since its beginning; overtones above 15 kHz are left out. */
	double wave(double cycles, double seconds, double frequency) {
		double x = 2 * Math.PI * cycles;
		return switch (this) {
			case MARIMBA -> Sine.of(x) + 0.3 * Sine.of(4 * x) * Math.exp(-seconds * 18) + 0.08 * Sine.of(10 * x) * Math.exp(-seconds * 40);
			case PIANO -> overtones(x, frequency, 6, 1.5 + seconds * 1.2);
			case BELL -> Sine.of(x + 1.6 * Math.exp(-seconds * 2.2) * Sine.of(2 * x)) + 0.15 * Sine.of(5.01 * x) * Math.exp(-seconds * 5);
			case STRINGS -> 0.6 * (overtones(x, frequency, 7, 1.2) + overtones(x * 1.0035, frequency, 7, 1.2));
			case PIZZICATO -> overtones(x, frequency, 5, 1.4 + seconds * 10);
			case SAW -> Math.tanh(2.4 * overtones(x, frequency, 12, 1.0));
			case REED -> 0.7 * (odd(x, frequency) + 0.8 * odd(x * 1.013, frequency));
			case BASS -> Sine.of(x) + 0.45 * Sine.of(2 * x) * Math.exp(-seconds * 3) + 0.2 * Sine.of(3 * x) * Math.exp(-seconds * 6);
			case GLASS -> Sine.of(x) + 0.25 * Sine.of(2.997 * x) * (0.6 + 0.4 * Sine.of(2 * Math.PI * 6.1 * seconds));
		};
	}

	/** Sines at whole multiples, each weaker by a power of its number. */
	private static double overtones(double x, double frequency, int most, double power) {
		double sum = 0;
		for (int n = 1; n <= most && n * frequency < 15_000; n++) {
			sum += Sine.of(n * x) / Math.pow(n, power);
		}
		return 0.7 * sum;
	}

	private static double odd(double x, double frequency) {
		double sum = 0;
		for (int n = 1; n <= 11 && n * frequency < 15_000; n += 2) {
			sum += Sine.of(n * x) / n;
		}
		return sum;
	}
}
