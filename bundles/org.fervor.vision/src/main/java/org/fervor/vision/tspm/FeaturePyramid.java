package org.fervor.vision.tspm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.fervor.core.image.PixelImage;

/**
 * Computes features of levels, whole or in windows, exactly as if the whole pyramid had been computed. Levels of one step are halved from each other, so they are
 * computed together; different steps are independent.
 */
final class FeaturePyramid {

	/** A window of a level, counted in cells with the border. */
	record Wish(PyramidLevel level, Window window) {

		static Wish whole(PyramidLevel level) {
			return new Wish(level, Window.all(level.gridWidth(), level.gridHeight()));
		}
	}

	private FeaturePyramid() {
	}

	/** The wishes by step, in order of the steps. */
	static List<List<Wish>> bySteps(List<Wish> wishes) {
		Map<Integer, List<Wish>> steps = new TreeMap<>();
		wishes.forEach(w -> steps.computeIfAbsent(w.level().step(), s -> new ArrayList<>()).add(w));
		return List.copyOf(steps.values());
	}

	/** The features of some levels of one step of the pyramid of an image, by ascending octave. */
	static List<FeatureGrid> features(PixelImage image, List<Wish> wishesOfOneStep) {
		List<Wish> wishes = wishesOfOneStep.stream().sorted((a, b) -> Integer.compare(a.level().octave(), b.level().octave())).toList();
		int octaves = wishes.get(wishes.size() - 1).level().octave() + 1;
		Window[] needed = needed(wishes, octaves);
		ColourPlanes planes = shrunken(image, wishes.get(0).level(), needed[0]);
		List<FeatureGrid> grids = new ArrayList<>();
		for (int octave = 0; octave < octaves; octave++) {
			if (octave > 0) {
				planes = BinomialReduce.reduce(planes, needed[octave]);
			}
			for (Wish wish : wishes) {
				if (wish.level().octave() == octave) {
					grids.add(grid(planes, wish));
				}
			}
		}
		return grids;
	}

	private static FeatureGrid grid(ColourPlanes planes, Wish wish) {
		Window inner = FeatureGrid.inside(wish.level(), wish.window());
		return FeatureGrid.bordered(wish.level(), wish.window(), inner, HogFeatures.of(planes, wish.level().cellSize(), inner));
	}

	private static ColourPlanes shrunken(PixelImage image, PyramidLevel level, Window window) {
		Window source = AreaResize.sourceOf(window, image.width(), image.height(), level.stepWidth(), level.stepHeight());
		return AreaResize.shrink(ColourPlanes.of(image, source), level.stepWidth(), level.stepHeight(), window);
	}

	/** The window of every octave's picture that the wishes at this and higher octaves need. */
	private static Window[] needed(List<Wish> wishes, int octaves) {
		Window[] needed = new Window[octaves];
		for (int octave = octaves - 1; octave >= 0; octave--) {
			int w = wishes.get(0).level().imageWidth(octave);
			int h = wishes.get(0).level().imageHeight(octave);
			Window window = octave == octaves - 1 ? new Window(0, 0, 0, 0) : BinomialReduce.sourceOf(needed[octave + 1], w, h);
			for (Wish wish : wishes) {
				if (wish.level().octave() == octave) {
					Window inner = FeatureGrid.inside(wish.level(), wish.window());
					window = window.union(HogFeatures.sourceOf(inner, wish.level().cellSize(), w, h));
				}
			}
			needed[octave] = window;
		}
		return needed;
	}
}
