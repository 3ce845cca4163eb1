package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** The quick search for an orientation against the definition. */
class GradientHistogramTest {

	private static final double[] U = {1.0, 0.9397, 0.7660, 0.5, 0.1736, -0.1736, -0.5, -0.7660, -0.9397};
	private static final double[] V = {0.0, 0.3420, 0.6428, 0.8660, 0.9848, 0.9848, 0.8660, 0.6428, 0.3420};

	private static int definition(double dx, double dy) {
		double best = 0;
		int nearest = 0;
		for (int o = 0; o < 9; o++) {
			double dot = U[o] * dx + V[o] * dy;
			if (dot > best) {
				best = dot;
				nearest = o;
			} else if (-dot > best) {
				best = -dot;
				nearest = o + 9;
			}
		}
		return nearest;
	}

	@Test
	void everyWholeGradientOfAnImageHasTheOrientationOfTheDefinition() {
		for (int dx = -255; dx <= 255; dx++) {
			for (int dy = -255; dy <= 255; dy++) {
				if (dx != 0 || dy != 0) {
					assertThat(GradientHistogram.orientation(dx, dy)).as("%d %d", dx, dy).isEqualTo(definition(dx, dy));
				}
			}
		}
	}

	@Test
	void everyRealGradientHasTheOrientationOfTheDefinition() {
		Random random = new Random(1);
		for (int i = 0; i < 1_000_000; i++) {
			double dx = random.nextInt(131_072) / 256.0 - 256;
			double dy = random.nextInt(131_072) / 256.0 - 256;
			if (dx != 0 || dy != 0) {
				assertThat(GradientHistogram.orientation(dx, dy)).as("%s %s", dx, dy).isEqualTo(definition(dx, dy));
			}
		}
	}

	@Test
	void gradientsThatAreUprightUpToRoundingHaveTheOrientationOfTheDefinition() {
		Random random = new Random(2);
		for (int i = 0; i < 100_000; i++) {
			double dx = (random.nextInt(9) - 4) * Math.scalb(1, -48 - random.nextInt(4));
			double dy = 20 * random.nextDouble() - 10;
			assertThat(GradientHistogram.orientation(dx, dy)).as("%s %s", dx, dy).isEqualTo(definition(dx, dy));
			assertThat(GradientHistogram.orientation(dy, dx)).as("%s %s", dy, dx).isEqualTo(definition(dy, dx));
		}
	}
}
