package org.fervor.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.fervor.core.image.PixelImage;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;

class OcclusionTest {

	/** Looks at one pixel only: the brighter it is, the likelier the first class. */
	private static Scores lookingAt(int x, int y, List<PixelImage> images) {
		return new Scores(images.stream().map(i -> new double[] { i.value(x, y, 0) / 255.0, 1 - i.value(x, y, 0) / 255.0 }).toList());
	}

	@Test
	void theMapPeaksWhereTheRecogniserLooks() {
		PixelImage image = bright(24, 13, 5);
		HeatMap map = new Occlusion(4, 2).map(images -> lookingAt(13, 5, images), image, 0, Progress.NONE);
		assertThat(map.width()).isEqualTo(11);
		for (int y = 0; y < map.height(); y++) {
			for (int x = 0; x < map.width(); x++) {
				boolean covers = x * 2 <= 13 && 13 < x * 2 + 4 && y * 2 <= 5 && 5 < y * 2 + 4;
				assertThat(map.value(x, y)).isCloseTo(covers ? 1.0 : 0.0, within(0.01));
			}
		}
	}

	@Test
	void coveringWhatSpeaksAgainstAClassIsNegative() {
		HeatMap map = new Occlusion(4, 4).map(images -> lookingAt(13, 5, images), bright(24, 13, 5), 1, Progress.NONE);
		assertThat(map.value(3, 1)).isCloseTo(-1, within(0.01));
	}

	@Test
	void thePatchReachesEveryPixelWhateverTheSize() {
		assertThat(new Occlusion(8, 4).places(48)).isEqualTo(11);
		assertThat(new Occlusion(7, 3).places(48)).isEqualTo(15);
		assertThat(new Occlusion(50, 3).places(48)).isEqualTo(1);
		assertThat(Occlusion.of(48)).isEqualTo(new Occlusion(8, 4));
	}

	@Test
	void resizingKeepsAConstantMapAndPlacesAPeak() {
		double[] flat = new double[12];
		Arrays.fill(flat, 0.3);
		assertThat(new HeatMap(4, 3, flat).resized(9, 7).values()).containsOnly(new double[] { 0.3 }, within(1e-12));
		HeatMap peak = new HeatMap(3, 1, new double[] { 0, 1, 0 }).resized(9, 1);
		assertThat(peak.value(4, 0)).isEqualTo(1);
		assertThat(peak.value(0, 0)).isZero();
	}

	@Test
	void redSpeaksForTheClassAndBlueAgainstIt() {
		PixelImage shown = new HeatMap(2, 1, new double[] { 1, -1 }).over(PixelImage.black(2, 1, 3));
		assertThat(shown.value(0, 0, 0)).isGreaterThan(shown.value(0, 0, 2));
		assertThat(shown.value(1, 0, 2)).isGreaterThan(shown.value(1, 0, 0));
		assertThat(new HeatMap(1, 1, new double[] { 0 }).over(PixelImage.black(2, 1, 3))).isEqualTo(PixelImage.black(2, 1, 3));
	}

	private static PixelImage bright(int size, int x, int y) {
		byte[] pixels = new byte[size * size * 3];
		for (int c = 0; c < 3; c++) {
			pixels[(y * size + x) * 3 + c] = (byte) 255;
		}
		return new PixelImage(size, size, 3, pixels);
	}
}
