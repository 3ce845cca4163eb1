package org.fervor.synth.head;

/** Keeps the lips from passing through each other where they press together. */
final class LipSeal {

	/** Rows over which a push spreads. */
	private static final int SPREAD = 6;

	private LipSeal() {
	}

	static void seal(HeadChart chart, float[] position) {
		Slit mouth = chart.mouth;
		for (int i = 1; i < mouth.upper().length - 1; i++) {
			float overlap = position[3 * mouth.lower()[i] + 1] - position[3 * mouth.upper()[i] + 1];
			if (overlap > 0) {
				push(position, mouth.upper()[i], overlap / 2);
				push(position, mouth.lower()[i], -overlap / 2);
				for (int k = 1; k < SPREAD; k++) {
					float share = overlap / 2 * (1 - k / (float) SPREAD);
					push(position, chart.vertex(mouth.row() + k, mouth.first() + i), share);
					push(position, chart.vertex(mouth.row() - k, mouth.first() + i), -share);
				}
			}
		}
	}

	private static void push(float[] position, int v, float dy) {
		position[3 * v + 1] += dy;
	}
}
