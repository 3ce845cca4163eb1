package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.ShippedModel;
import org.fervor.vision.tspm.model.TinyModels;
import org.fervor.vision.tspm.model.TreeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images without a face, of every size and kind; the fast and the exact way agree on all of them. Needs no released model. */
@Timeout(120)
class AwkwardImageTest {

	private static final double SCORE_TOLERANCE = 1e-4;

	private static ScanSettings settings(double threshold) {
		return new ScanSettings(threshold, 3, 90, 0.3, 50, 1, 4);
	}

	private static PixelImage noise(int width, int height, int channels, long seed) {
		byte[] pixels = new byte[width * height * channels];
		new Random(seed).nextBytes(pixels);
		return new PixelImage(width, height, channels, pixels);
	}

	@ParameterizedTest
	@CsvSource({"1,1", "1,500", "500,1", "2,2", "3,3", "4,700", "19,19", "20,20", "21,300", "300,22", "23,41", "64,47"})
	void imagesOfEverySizeAreScannedOrTooSmall(int width, int height) {
		TreeModel model = TinyModels.random(7, 3, 6);
		for (PixelImage image : List.of(noise(width, height, 3, 1), noise(width, height, 1, 2), PixelImage.black(width, height, 3))) {
			List<PartDetection> exact = new ExactScan(model, settings(-1)).detect(image);
			List<PartDetection> fast = new FastScan(model, settings(-1), Runnable::run, 2).detect(image);
			assertSame(fast, exact);
			if (Math.min(width, height) < 12) {
				assertThat(fast).isEmpty();
			}
		}
	}

	private static void assertSame(List<PartDetection> fast, List<PartDetection> exact) {
		assertThat(fast).hasSameSizeAs(exact);
		for (int i = 0; i < fast.size(); i++) {
			assertThat(fast.get(i).score()).isCloseTo(exact.get(i).score(), within(SCORE_TOLERANCE));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {11, 12, 13, 14, 15, 16})
	void fastAndExactAgreeOnEveryRootOfRandomTrees(long seed) {
		TreeModel model = TinyModels.random(seed, 2, 9);
		PixelImage image = noise(70 + (int) seed, 90, 3, seed);
		for (PyramidLevel level : PyramidLevel.of(image.width(), image.height(), 4, 3, 3)) {
			FeatureGrid grid = FeaturePyramid.features(image, List.of(FeaturePyramid.Wish.whole(level))).get(0);
			boolean[] wanted = FilterUse.of(model, 0, 1);
			ResponseMaps maps = ResponseMaps.empty(grid, wanted);
			try (ResponseKernel kernel = Kernels.of(new PackedFilters(model.filters(), wanted))) {
				kernel.respond(grid, maps, 0, maps.shape().height());
			}
			double[][] responses = new FilterResponses(model.filters()).at(grid, wanted);
			FastTreeScore fast = new FastTreeScore(maps.shape(), 9);
			for (int view = 0; view < 2; view++) {
				List<Candidate> all = TreeScore.of(model.views().get(view), responses, grid.places()).candidates(-1e6, view, level);
				List<Candidate> found = fast.candidates(new FastTree(model.views().get(view)), view, maps, -1e6, Integer.MAX_VALUE);
				assertThat(found).hasSameSizeAs(all);
				for (int i = 0; i < all.size(); i++) {
					assertThat(found.get(i).score()).isCloseTo(all.get(i).score(), within(SCORE_TOLERANCE));
				}
			}
		}
	}

	@Test
	void bothKernelsGiveTheSameResponses() {
		TreeModel model = TinyModels.random(5, 2, 7);
		PixelImage image = noise(120, 80, 3, 5);
		PyramidLevel level = PyramidLevel.of(120, 80, 4, 3, 3).get(1);
		FeatureGrid grid = FeaturePyramid.features(image, List.of(FeaturePyramid.Wish.whole(level))).get(0);
		boolean[] wanted = FilterUse.of(model, 0, 1);
		wanted[3] = false;
		ResponseMaps java = ResponseMaps.empty(grid, wanted);
		ResponseMaps chosen = ResponseMaps.empty(grid, wanted);
		PackedFilters filters = new PackedFilters(model.filters(), wanted);
		new JavaKernel(filters).respond(grid, java, 0, java.shape().height());
		try (ResponseKernel kernel = Kernels.of(filters)) {
			kernel.respond(grid, chosen, 0, 5);
			kernel.respond(grid, chosen, 5, chosen.shape().height());
		}
		assertThat(java.maps()[3]).isNull();
		for (int f = 0; f < wanted.length; f++) {
			for (int i = 0; wanted[f] && i < java.maps()[f].length; i++) {
				assertThat(chosen.maps()[f][i]).isCloseTo(java.maps()[f][i], within(1e-4f));
			}
		}
	}

	@Test
	void thousandsOfFacesOfNoiseAreBounded() {
		TreeModel model = TinyModels.random(9, 3, 5);
		PixelImage image = noise(400, 300, 3, 9);
		CandidatePool pool = new FastScan(model, settings(-1e3), Runnable::run, 2).candidates(image);
		assertThat(pool.offered()).isGreaterThan(10_000);
		assertThat(new FastScan(model, settings(-1e3), Runnable::run, 2).detect(image)).hasSizeLessThanOrEqualTo(50);
	}

	@Test
	void blackAndWhiteImagesHoldNoFaceOfTheReleasedModel() {
		TreeModel model = Reference.model("face_p146_small");
		byte[] white = new byte[200 * 150 * 3];
		Arrays.fill(white, (byte) 255);
		for (PixelImage image : List.of(PixelImage.black(200, 150, 3), new PixelImage(200, 150, 3, white), noise(200, 150, 3, 3), PixelImage.black(1, 400, 3))) {
			assertThat(new FastScan(model, ScanSettings.of(model), Runnable::run, 1).detect(image)).isEmpty();
		}
	}

	@Test
	void blackWhiteNoisyAndTinyImagesHoldNoFaceOfTheModelThatShips() throws IOException {
		TreeModel model = ShippedModel.read();
		byte[] white = new byte[200 * 150 * 3];
		Arrays.fill(white, (byte) 255);
		FastScan scan = new FastScan(model, ScanSettings.of(model), Runnable::run, 2);
		for (PixelImage image : List.of(PixelImage.black(200, 150, 3), new PixelImage(200, 150, 3, white), noise(200, 150, 3, 3), noise(200, 150, 1, 4), PixelImage.black(1, 400, 3),
				noise(1, 400, 3, 5), noise(400, 1, 3, 6), noise(4, 4, 3, 7), noise(19, 19, 3, 8), noise(1, 1, 1, 9))) {
			assertThat(scan.detect(image)).as("%d by %d", image.width(), image.height()).isEmpty();
		}
	}

	@Test
	void noiseFullOfCandidatesTakesBoundedTimeAndMemory() throws IOException {
		TreeModel model = ShippedModel.read();
		PixelImage image = noise(320, 240, 3, 11);
		FastScan scan = new FastScan(model, settings(-1e3), Runnable::run, 2);
		assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
			CandidatePool pool = scan.candidates(image, new CandidatePool(1_000));
			assertThat(pool.offered()).as("every place of every view is one").isGreaterThan(10_000);
			assertThat(pool.suppressed(1, Integer.MAX_VALUE)).as("the best so many are kept").hasSizeLessThanOrEqualTo(1_000);
			assertThat(scan.detect(image)).hasSizeLessThanOrEqualTo(50);
		});
	}

	@Test
	void aGreyImageIsScannedAsThreeEqualPlanes() {
		TreeModel model = Reference.model("face_p146_small");
		PixelImage grey = Reference.image("mini_frontal").toGrey();
		FastScan scan = new FastScan(model, ScanSettings.of(model), Runnable::run, 1);
		assertThat(scan.detect(grey)).isNotEmpty().isEqualTo(scan.detect(grey.toRgb()));
	}

	@Test
	void enlargementFindsSmallerFacesAtTheirPlaceInTheImage() {
		TreeModel model = Reference.model("face_p146_small");
		PixelImage small = Rescaled.of(Reference.image("mini_frontal"), 0.5);
		ScanSettings plain = ScanSettings.of(model);
		ScanSettings twice = new ScanSettings(0, plain.interval(), 90, 0.3, 10, 2, 4);
		PartDetection normal = new FastScan(model, plain, Runnable::run, 1).detect(Reference.image("mini_frontal")).get(0);
		PartDetection enlarged = new FastScan(model, twice, Runnable::run, 1).detect(small).get(0);
		assertThat(enlarged.box().centreX()).isCloseTo(normal.box().centreX() / 2, within(3.0));
		assertThat(enlarged.box().width()).isCloseTo(normal.box().width() / 2, within(8.0));
	}

	@Test
	void hugeImagesAreShrunkFirst() {
		TreeModel model = Reference.model("face_p146_small");
		ScanSettings plain = ScanSettings.of(model);
		PixelImage large = Rescaled.of(Reference.image("mini_frontal"), 4);
		ScanSettings bounded = new ScanSettings(0, plain.interval(), 90, 0.3, 10, 1, 0.0256);
		PartDetection normal = new FastScan(model, plain, Runnable::run, 1).detect(Reference.image("mini_frontal")).get(0);
		PartDetection found = new FastScan(model, bounded, Runnable::run, 1).detect(large).get(0);
		assertThat(found.box().centreX()).isCloseTo(normal.box().centreX() * 4, within(8.0));
		assertThat(found.score()).isCloseTo(normal.score(), within(0.3));
	}
}
