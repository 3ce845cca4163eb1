package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.Deformation;
import org.fervor.vision.tspm.model.FilterBank;
import org.fervor.vision.tspm.model.Part;
import org.fervor.vision.tspm.model.TinyModels;
import org.fervor.vision.tspm.model.TreeModel;
import org.fervor.vision.tspm.model.ViewTree;
import org.junit.jupiter.api.Test;

/** Every stage against its definition written out in the plainest way. Needs no reference files. */
class StagesByDefinitionTest {

	private static final double TOLERANCE = 1e-9;

	private static ColourPlanes planes(int width, int height, long seed) {
		byte[] pixels = new byte[width * height * 3];
		new Random(seed).nextBytes(pixels);
		return ColourPlanes.of(new PixelImage(width, height, 3, pixels), Window.all(width, height));
	}

	@Test
	void everyShrunkenSampleIsTheMeanOfTheAreaItCovers() {
		ColourPlanes image = planes(31, 23, 1);
		ColourPlanes small = AreaResize.shrink(image, 19, 14, Window.all(19, 14));
		for (int y = 0; y < 14; y++) {
			for (int x = 0; x < 19; x++) {
				double sum = 0;
				for (int sy = 0; sy < 23; sy++) {
					for (int sx = 0; sx < 31; sx++) {
						sum += covered(sx, x * 31.0 / 19, (x + 1) * 31.0 / 19) * covered(sy, y * 23.0 / 14, (y + 1) * 23.0 / 14) * image.planes()[1][sy * 31 + sx];
					}
				}
				assertThat(small.planes()[1][y * 19 + x]).isCloseTo(sum * 19 / 31 * 14 / 23, within(1.0));
			}
		}
	}

	/** The share of a sample that lies between two positions. */
	private static double covered(int sample, double from, double to) {
		return Math.max(0, Math.min(sample + 1, to) - Math.max(sample, from));
	}

	@Test
	void halvingKeepsALinearRampAndAConstant() {
		ColourPlanes ramp = ColourPlanes.empty(21, 17, Window.all(21, 17));
		for (int i = 0; i < 21 * 17; i++) {
			ramp.planes()[0][i] = 3 * (i % 21) + 5 * (i / 21);
			ramp.planes()[1][i] = 7;
		}
		ColourPlanes half = BinomialReduce.reduce(ramp, Window.all(10, 8));
		assertThat(half.width()).isEqualTo(10);
		assertThat(half.height()).isEqualTo(8);
		for (int y = 1; y < 7; y++) {
			for (int x = 1; x < 9; x++) {
				assertThat(half.planes()[0][y * 10 + x]).isCloseTo(6 * x + 10 * y, within(TOLERANCE));
			}
		}
		for (double value : half.planes()[1]) {
			assertThat(value).isCloseTo(7, within(TOLERANCE));
		}
	}

	@Test
	void aStepEdgeVotesForItsOrientationAlone() {
		ColourPlanes edge = ColourPlanes.empty(32, 32, Window.all(32, 32));
		for (int i = 0; i < 32 * 32; i++) {
			edge.planes()[2][i] = i % 32 < 16 ? 10 : 200;
		}
		double[] features = HogFeatures.of(edge, 4, Window.all(6, 6));
		int atEdge = (3 * 6 + 2) * 32;
		// bright on the right: orientation 0, signed and unsigned, cut off at 0.2 in all four neighbourhoods
		assertThat(features[atEdge]).isCloseTo(0.4, within(TOLERANCE));
		assertThat(features[atEdge + 18]).isCloseTo(0.4, within(TOLERANCE));
		for (int o = 1; o < 18; o++) {
			assertThat(features[atEdge + o]).isZero();
		}
		assertThat(features[atEdge + 27]).isCloseTo(0.2357 * 0.2, within(TOLERANCE));
		assertThat(features[atEdge + 31]).isZero();
		assertThat(features[(3 * 6 + 5) * 32]).isZero();
	}

	@Test
	void theBorderOfALevelIsMarkedAsTruncated() {
		PyramidLevel level = PyramidLevel.of(40, 36, 4, 2, 3).get(0);
		PixelImage image = PixelImage.black(40, 36, 1);
		FeatureGrid grid = FeaturePyramid.features(image, List.of(FeaturePyramid.Wish.whole(level))).get(0);
		assertThat(grid.window()).isEqualTo(Window.all(8 + 4, 7 + 4));
		for (int i = 0; i < grid.window().area(); i++) {
			int x = i % 12;
			int y = i / 12;
			boolean inside = x >= 2 && x < 10 && y >= 2 && y < 9;
			assertThat(grid.values()[i * 32 + 31]).isEqualTo(inside ? 0 : 1);
		}
	}

	@Test
	void responsesAreSumsOfProducts() {
		TreeModel model = TinyModels.random(3, 1, 4);
		FilterBank bank = model.filters();
		PyramidLevel level = PyramidLevel.of(60, 50, 4, 2, 3).get(1);
		Random random = new Random(5);
		double[] values = random.doubles((long) level.gridWidth() * level.gridHeight() * 32).toArray();
		FeatureGrid grid = new FeatureGrid(level, Window.all(level.gridWidth(), level.gridHeight()), values);
		double[] response = new FilterResponses(bank).at(grid, new boolean[] {false, true, false, false})[1];
		for (int y = 0; y < level.placesY(); y++) {
			for (int x = 0; x < level.placesX(); x++) {
				double sum = 0;
				for (int i = 0; i < 9 * 32; i++) {
					int row = i / 32 / 3;
					int column = i / 32 % 3;
					sum += bank.weight(1, row, column, i % 32) * values[((y + row) * level.gridWidth() + x + column) * 32 + i % 32];
				}
				assertThat(response[y * level.placesX() + x]).isCloseTo(sum, within(TOLERANCE));
			}
		}
	}

	@Test
	void distanceTransformsEqualTheSearchOverAllPlaces() {
		Random random = new Random(8);
		for (int round = 0; round < 40; round++) {
			int width = 1 + random.nextInt(30);
			int height = 1 + random.nextInt(30);
			Deformation d = new Deformation(0.01 + random.nextDouble() / 8, random.nextDouble() / 5 - 0.1, 0.01 + random.nextDouble() / 8, random.nextDouble() / 5 - 0.1,
					random.nextInt(27) - 13, random.nextInt(27) - 13);
			double[] scores = random.doubles((long) width * height, -2, 2).toArray();
			double[] expected = bruteForce(scores, width, height, d);
			DistanceTransform.Message message = new DistanceTransform(Math.max(width, height)).transform(scores, width, height, d);
			float[] fast = bounded(scores, width, height, d);
			MapShape shape = new MapShape(width, height);
			for (int i = 0; i < expected.length; i++) {
				assertThat(message.values()[i]).isCloseTo(expected[i], within(1e-6));
				int at = message.bestY()[i] * width + message.bestX()[i];
				double cost = d.cost(i % width + d.anchorX() - message.bestX()[i], i / width + d.anchorY() - message.bestY()[i]);
				assertThat(scores[at] - cost).isCloseTo(expected[i], within(1e-6));
				assertThat((double) fast[shape.index(i % width, i / width)]).isCloseTo(expected[i], within(1e-4));
			}
		}
	}

	private static double[] bruteForce(double[] scores, int width, int height, Deformation d) {
		double[] best = new double[scores.length];
		for (int parent = 0; parent < best.length; parent++) {
			best[parent] = Double.NEGATIVE_INFINITY;
			for (int child = 0; child < best.length; child++) {
				double cost = d.cost(parent % width + d.anchorX() - child % width, parent / width + d.anchorY() - child / width);
				best[parent] = Math.max(best[parent], scores[child] - cost);
			}
		}
		return best;
	}

	private static float[] bounded(double[] scores, int width, int height, Deformation d) {
		MapShape shape = new MapShape(width, height);
		float[] map = new float[shape.size()];
		java.util.Arrays.fill(map, MapShape.NOWHERE);
		for (int i = 0; i < scores.length; i++) {
			map[shape.index(i % width, i / width)] = (float) scores[i];
		}
		BoundedTransform transform = new BoundedTransform(shape);
		BoundedTransform.Range range = transform.range(map);
		float[] alongY = new float[shape.size()];
		float[] sum = new float[shape.size()];
		transform.alongY(map, range, Parabola.of(d.quadraticY(), d.linearY(), d.anchorY()), alongY);
		transform.addAlongX(alongY, range, Parabola.of(d.quadraticX(), d.linearX(), d.anchorX()), sum);
		return sum;
	}

	@Test
	void suppressionDropsWhatABetterFaceCoversAndWhatLiesInside() {
		PyramidLevel level = PyramidLevel.of(400, 400, 4, 5, 5).get(0);
		CandidatePool pool = new CandidatePool();
		pool.addAll(List.of(candidate(1, level, 0, 0, 20, 20), candidate(0.9, level, 2, 2, 22, 22), candidate(0.8, level, 5, 5, 8, 8), candidate(0.7, level, 40, 0, 60, 20)));
		assertThat(pool.suppressed(0.3, 10)).extracting(Candidate::score).containsExactly(1.0, 0.7);
		assertThat(pool.suppressed(0.3, 1)).hasSize(1);
	}

	private static Candidate candidate(double score, PyramidLevel level, int... corners) {
		return Candidate.of(score, 0, level, new short[] {(short) corners[0], (short) corners[1], (short) corners[2], (short) corners[3]});
	}

	@Test
	void viewsAreChosenByTheirYaw() {
		TreeModel model = TinyModels.random(1, 13, 2);
		assertThat(new ScanSettings(0, 5, 30, 0.3, 1, 1, 2).views(model)).containsExactly(4, 5, 6, 7, 8);
		ViewTree frontal = model.views().get(6);
		assertThat(frontal.yawDegrees()).isZero();
		assertThat(frontal.parts().get(0).parent()).isEqualTo(Part.NO_PARENT);
	}
}
