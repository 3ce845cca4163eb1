package org.fervor.live.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.image.PixelImage;
import org.junit.jupiter.api.Test;

class FallbackTrackerTest {

	private final PixelImage image = PixelImage.black(200, 200, 3);
	private final AtomicInteger asked = new AtomicInteger();
	private final AtomicInteger closed = new AtomicInteger();

	private FaceDetector detector(Function<PixelImage, List<Face>> look) {
		return new FaceDetector() {
			@Override
			public List<Face> detect(PixelImage picture) {
				return look.apply(picture);
			}

			@Override
			public void close() {
				closed.incrementAndGet();
			}
		};
	}

	private static Face face(double x, double score) {
		return Face.boxed(new Box(x, 60, 50, 50), score, "tspm");
	}

	private FallbackTracker tracker(List<Face> first, List<Face> second, boolean seen) {
		// the witness looks at a window of twice the face's size, in whose middle the face is
		return new FallbackTracker(detector(i -> first), detector(i -> second), detector(i -> {
			asked.incrementAndGet();
			return seen ? List.of(Face.boxed(new Box(25, 25, 50, 50), 1, "cascade")) : List.of();
		}));
	}

	@Test
	void aClearFaceIsBelievedAndNobodyIsAsked() {
		assertThat(tracker(List.of(face(20, 0.4)), List.of(), false).detect(image)).hasSize(1);
		assertThat(asked).hasValue(0);
	}

	@Test
	void aWeakFaceIsBelievedWhereTheCascadeSeesOneToo() {
		FallbackTracker tracker = tracker(List.of(face(60, -0.4)), List.of(), true);
		assertThat(tracker.detect(image)).extracting(Face::detector).containsExactly("tspm");
		assertThat(tracker.detect(image)).hasSize(1);
		assertThat(asked).hasValue(1);
	}

	@Test
	void aWeakFaceThatNobodyElseSeesIsNoneAndIsNotAskedAboutInEveryFrame() {
		FallbackTracker tracker = tracker(List.of(face(60, -0.4)), List.of(), false);
		for (int i = 0; i < 60; i++) {
			assertThat(tracker.detect(image)).isEmpty();
		}
		assertThat(asked).hasValue(1);
		for (int i = 0; i < 60; i++) {
			tracker.detect(image);
		}
		assertThat(asked).hasValue(2);
	}

	@Test
	void aFaceThatWasClearStaysBelievedWhileItTurnsAway() {
		List<Face> now = new java.util.ArrayList<>(List.of(face(60, 1)));
		FallbackTracker tracker = tracker(now, List.of(), false);
		tracker.detect(image);
		now.set(0, face(64, -0.5));
		assertThat(tracker.detect(image)).hasSize(1);
		assertThat(asked).hasValue(0);
	}

	@Test
	void whereThePartModelFindsNothingTheCascadesFacesCountAndSaySo() {
		assertThat(tracker(List.of(), List.of(face(20, 1)), true).detect(image)).flatExtracting(Face::warnings).containsExactly("fallback detector");
	}

	@Test
	void closingClosesAllThree() {
		tracker(List.of(), List.of(), true).close();
		assertThat(closed).hasValue(3);
	}
}
