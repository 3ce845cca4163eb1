package org.fervor.vision.tspm;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.TreeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The fast detector finds what the released one finds. */
class FastScanTest {

	private static final double SCORE_TOLERANCE = 1e-4;
	private static final double PIXEL_TOLERANCE = 1;
	/** Candidates whose score is within rounding of the threshold may appear or not. */
	private static final long CANDIDATE_SLACK = 5;

	private final ExecutorService executor = Executors.newFixedThreadPool(1);

	@AfterEach
	void stop() {
		executor.shutdownNow();
	}

	@TestFactory
	Stream<DynamicTest> everyReferenceDetectionIsReproduced() {
		return Reference.expectations().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
			ExpectedDetections expected = ExpectedDetections.read(name);
			TreeModel model = Reference.model(expected.model());
			PixelImage image = Reference.image(expected.image());
			CandidatePool pool = new FastScan(model, ScanSettings.of(model), executor, 2).candidates(image);
			List<PartDetection> found = new Detections(model, 1).of(pool.suppressed(0.3, Integer.MAX_VALUE));
			expected.assertCandidates(pool.offered(), CANDIDATE_SLACK);
			expected.assertDetections(found, SCORE_TOLERANCE, PIXEL_TOLERANCE);
		}));
	}
}
