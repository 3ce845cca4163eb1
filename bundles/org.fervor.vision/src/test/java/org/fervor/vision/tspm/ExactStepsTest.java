package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.TreeModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every intermediate result of the released detector on one image. */
class ExactStepsTest {

	private static final double TOLERANCE = 1e-9;
	private static final int STEPS = 5;
	private PixelImage image;

	@BeforeEach
	void readImage() {
		image = Reference.image("mini_frontal");
	}

	private ColourPlanes resized(int i) {
		double scale = Math.pow(2, -(i - 1) / 5.0);
		int size = HalfDown.round(160 * scale);
		return AreaResize.shrink(ColourPlanes.of(image, Window.all(160, 160)), size, size, Window.all(size, size));
	}

	private static ColourPlanes reduced(ColourPlanes planes) {
		return BinomialReduce.reduce(planes, Window.all(BinomialReduce.reducedSize(planes.width()), BinomialReduce.reducedSize(planes.height())));
	}

	private static void assertPlanes(ColourPlanes planes, Reference.Array expected) {
		assertThat(new int[] {planes.height(), planes.width(), 3}).isEqualTo(expected.dims());
		for (int c = 0; c < 3; c++) {
			for (int i = 0; i < planes.window().area(); i++) {
				assertThat(planes.planes()[c][i]).isCloseTo(expected.at(i / planes.width(), i % planes.width(), c), within(TOLERANCE));
			}
		}
	}

	private static void assertCells(double[] features, int width, Reference.Array expected) {
		assertThat(features).hasSize(expected.values().length);
		assertThat(width).isEqualTo(expected.dims()[1]);
		for (int i = 0; i < features.length; i++) {
			int cell = i / 32;
			assertThat(features[i]).isCloseTo(expected.at(cell / width, cell % width, i % 32), within(TOLERANCE));
		}
	}

	private static void assertMap(double[] values, Window places, Reference.Array expected) {
		assertThat(new int[] {places.height(), places.width()}).isEqualTo(expected.dims());
		for (int i = 0; i < values.length; i++) {
			assertThat(values[i]).isCloseTo(expected.at(i / places.width(), i % places.width(), 0), within(TOLERANCE));
		}
	}

	@Test
	void resizeAveragesAreas() {
		for (int i = 1; i <= STEPS; i++) {
			assertPlanes(resized(i), Reference.step("resize_i" + i));
		}
	}

	@Test
	void reduceHalvesWithBinomialWeights() {
		for (int i = 1; i <= STEPS; i++) {
			assertPlanes(reduced(resized(i)), Reference.step("reduce_of_resize_i" + i));
		}
	}

	@Test
	void hogDescribesCellsOfTwoAndFourPixels() {
		for (int i = 1; i <= 2; i++) {
			ColourPlanes planes = resized(i);
			assertHog(planes, 2, "hog_sbin2_of_resize_i" + i);
			assertHog(planes, 4, "hog_sbin4_of_resize_i" + i);
			assertHog(reduced(planes), 4, "hog_sbin4_of_reduce_i" + i);
		}
	}

	private static void assertHog(ColourPlanes planes, int cellSize, String name) {
		int cells = GradientHistogram.cells(planes.width(), cellSize) - 2;
		assertCells(HogFeatures.of(planes, cellSize, Window.all(cells, cells)), cells, Reference.step(name));
	}

	private List<PyramidLevel> levels() {
		return PyramidLevel.of(160, 160, 4, STEPS, 5);
	}

	private Map<Integer, FeatureGrid> pyramid() {
		Map<Integer, FeatureGrid> grids = new HashMap<>();
		for (List<FeaturePyramid.Wish> step : FeaturePyramid.bySteps(levels().stream().map(FeaturePyramid.Wish::whole).toList())) {
			FeaturePyramid.features(image, step).forEach(g -> grids.put(g.level().number(), g));
		}
		return grids;
	}

	@Test
	void pyramidHasTheReferencesLevelsAndBorders() {
		Map<Integer, FeatureGrid> grids = pyramid();
		Reference.Array strides = Reference.step("level_scale");
		assertThat(grids.keySet()).containsExactlyInAnyOrder(6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
		grids.forEach((number, grid) -> {
			assertThat(grid.level().stride()).isCloseTo(strides.values()[number - 1], within(TOLERANCE));
			assertCells(grid.values(), grid.window().width(), Reference.step("feat_padded_level" + number));
		});
	}

	@Test
	void windowsOfThePyramidEqualTheWhole() {
		Map<Integer, FeatureGrid> whole = pyramid();
		for (PyramidLevel level : levels()) {
			Window window = new Window(3, 2, level.gridWidth() - 4, level.gridHeight() - 2);
			FeatureGrid part = FeaturePyramid.features(image, List.of(new FeaturePyramid.Wish(level, window))).get(0);
			FeatureGrid all = whole.get(level.number());
			for (int i = 0; i < part.values().length; i++) {
				int x = window.left() + i / 32 % window.width();
				int y = window.top() + i / 32 / window.width();
				assertThat(part.values()[i]).isEqualTo(all.values()[(y * all.window().width() + x) * 32 + i % 32]);
			}
		}
	}

	@Test
	void responsesMessagesAndRootScoresAreTheReferences() {
		TreeModel model = Reference.model("face_p146_small");
		Map<Integer, FeatureGrid> grids = pyramid();
		FeatureGrid level6 = grids.get(6);
		double[][] responses = responses(model, level6);
		for (int filter : new int[] {1, 6, 73, 74, 100, 113, 146}) {
			assertMap(responses[filter - 1], level6.places(), Reference.step("resp_level6_filter" + filter));
		}
		for (int view = 0; view < 13; view++) {
			assertRootScores(model, view, level6, responses);
			assertRootScores(model, view, grids.get(11), responses(model, grids.get(11)));
		}
		for (int level = 6; level <= 20; level++) {
			assertRootScores(model, 6, grids.get(level), responses(model, grids.get(level)));
		}
	}

	private static double[][] responses(TreeModel model, FeatureGrid grid) {
		return new FilterResponses(model.filters()).at(grid, FilterUse.of(model, ScanSettings.of(model).views(model)));
	}

	private static void assertRootScores(TreeModel model, int view, FeatureGrid grid, double[][] responses) {
		TreeScore score = TreeScore.of(model.views().get(view), responses, grid.places());
		assertMap(score.rootScores(), grid.places(), Reference.step("rscore_c" + (view + 1) + "_level" + grid.level().number()));
	}

	@Test
	void distanceTransformGivesMessagesAndWhereTheChildLies() {
		TreeModel model = Reference.model("face_p146_small");
		FeatureGrid grid = pyramid().get(6);
		Window places = grid.places();
		int filter = 71;
		double[] scores = responses(model, grid)[filter];
		DistanceTransform.Message message = new DistanceTransform(places.width()).transform(scores, places.width(), places.height(),
				model.views().get(6).parts().get(1).deformation());
		assertThat(model.views().get(6).parts().get(1).filter()).isEqualTo(filter);
		assertMap(message.values(), places, Reference.step("dt_c7_part2_level6_msg"));
		Reference.Array x = Reference.step("dt_c7_part2_level6_Ix");
		Reference.Array y = Reference.step("dt_c7_part2_level6_Iy");
		for (int i = 0; i < places.area(); i++) {
			assertThat(message.bestX()[i] + 1.0).isEqualTo(x.at(i / places.width(), i % places.width(), 0));
			assertThat(message.bestY()[i] + 1.0).isEqualTo(y.at(i / places.width(), i % places.width(), 0));
		}
	}
}
