package org.fervor.vision.tspm;

import java.util.List;
import java.util.stream.Stream;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.TreeModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every detection of the released detector, to the last digit. */
class ExactScanTest {

	@TestFactory
	Stream<DynamicTest> everyReferenceDetectionIsReproduced() {
		return Reference.expectations().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
			ExpectedDetections expected = ExpectedDetections.read(name);
			TreeModel model = Reference.model(expected.model());
			PixelImage image = Reference.image(expected.image());
			ExactScan scan = new ExactScan(model, ScanSettings.of(model));
			CandidatePool pool = scan.candidates(image);
			List<PartDetection> found = new Detections(model, 1).of(pool.suppressed(0.3, Integer.MAX_VALUE));
			expected.assertCandidates(pool.offered(), 0);
			expected.assertDetections(found, 1e-9, 1e-9);
		}));
	}
}
