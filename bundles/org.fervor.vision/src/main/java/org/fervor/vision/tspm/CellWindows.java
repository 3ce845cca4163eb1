package org.fervor.vision.tspm;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.FilterBank;

/** Features under a filter at random places of an image: what the world looks like where nobody has looked for faces. */
public final class CellWindows {

	private static final int INTERVAL = 3;

	private CellWindows() {
	}

	/**
	 * Takes windows from all sizes of an image, the larger ones more often.
	 *
	 * @param side  cells of a window along each side
	 * @param count of windows
	 * @param taker gets each window: row by row, all channels of a cell together, as filters lie in a model
	 */
	public static void sample(PixelImage image, int cellSize, int side, int count, Random random, Consumer<float[]> taker) {
		List<PyramidLevel> levels = PyramidLevel.of(image.width(), image.height(), cellSize, INTERVAL, side);
		for (List<FeaturePyramid.Wish> step : FeaturePyramid.bySteps(levels.stream().map(FeaturePyramid.Wish::whole).toList())) {
			for (FeatureGrid grid : FeaturePyramid.features(image, step)) {
				// places whose filter lies inside the picture
				int wide = grid.places().width() - 2 * grid.level().border();
				int high = grid.places().height() - 2 * grid.level().border();
				int share = Math.max(1, count / (2 * INTERVAL) >> grid.level().octave());
				for (int i = 0; i < share && wide > 0 && high > 0; i++) {
					taker.accept(window(grid, grid.level().border() + random.nextInt(wide), grid.level().border() + random.nextInt(high), side));
				}
			}
		}
	}

	private static float[] window(FeatureGrid grid, int left, int top, int side) {
		int row = side * FilterBank.CHANNELS;
		float[] window = new float[side * row];
		for (int y = 0; y < side; y++) {
			int from = ((top + y) * grid.window().width() + left) * FilterBank.CHANNELS;
			for (int i = 0; i < row; i++) {
				window[y * row + i] = (float) grid.values()[from + i];
			}
		}
		return window;
	}
}
