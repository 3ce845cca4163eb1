package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.TreeModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tracking finds what a full scan finds while it searches only near the last faces. */
class FaceTrackerTest {

	private TreeModel model;
	private ScanSettings settings;

	@BeforeEach
	void readModel() {
		model = Reference.model("face_p146_small");
		settings = ScanSettings.of(model);
	}

	private FaceTracker tracker(int fullScanEvery) {
		return new FaceTracker(model, settings, fullScanEvery, Runnable::run, 1);
	}

	/** The image moved right and down, black where nothing is. */
	private static PixelImage moved(PixelImage image, int dx, int dy) {
		PixelImage moved = PixelImage.black(image.width(), image.height(), 3);
		for (int y = Math.max(0, dy); y < Math.min(image.height(), image.height() + dy); y++) {
			for (int x = Math.max(0, dx); x < Math.min(image.width(), image.width() + dx); x++) {
				System.arraycopy(image.pixels(), ((y - dy) * image.width() + x - dx) * 3, moved.pixels(), (y * image.width() + x) * 3, 3);
			}
		}
		return moved;
	}

	@Test
	void aFaceThatRestsIsFoundAtTheSamePlaceWithTheSameScore() {
		PixelImage image = Reference.image("mini_frontal");
		FaceTracker tracker = tracker(1000);
		PartDetection first = tracker.detect(image).get(0);
		PartDetection second = tracker.detect(image).get(0);
		assertThat(second.score()).isCloseTo(first.score(), within(1e-5));
		assertThat(second.box()).isEqualTo(first.box());
		assertThat(second.landmarks()).isEqualTo(first.landmarks());
	}

	@Test
	void aFaceThatMovesIsFollowed() {
		PixelImage image = Reference.image("mini_frontal");
		FaceTracker tracker = tracker(1000);
		PartDetection before = tracker.detect(image).get(0);
		for (int step = 1; step <= 4; step++) {
			PixelImage frame = moved(image, 4 * step, -3 * step);
			List<PartDetection> tracked = tracker.detect(frame);
			PartDetection full = new ExactScan(model, settings).detect(frame).get(0);
			assertThat(tracked).hasSize(1);
			// one size or view may be missed for a frame, never more
			assertThat(tracked.get(0).score()).isBetween(full.score() - 0.3, full.score() + 1e-4);
			assertThat(tracked.get(0).box().overlap(full.box())).isGreaterThan(0.8);
			assertThat(tracked.get(0).box().x()).isGreaterThan(before.box().x());
		}
	}

	@Test
	void aFaceThatComesToRestIsSoonWhereAFullScanFindsIt() {
		PixelImage image = Reference.image("mini_frontal");
		FaceTracker tracker = tracker(1000);
		tracker.detect(image);
		PixelImage frame = moved(image, 7, -6);
		PartDetection full = new ExactScan(model, settings).detect(frame).get(0);
		PartDetection tracked = null;
		for (int i = 0; i < 8; i++) {
			tracked = tracker.detect(frame).get(0);
		}
		assertThat(tracked.score()).isCloseTo(full.score(), within(1e-4));
		assertThat(tracked.landmarks()).isEqualTo(full.landmarks());
	}

	@Test
	void aLargeFaceIsFollowedInASmallerPictureToTheSamePlace() {
		PixelImage image = Rescaled.of(Reference.image("mini_frontal"), 4);
		FaceTracker tracker = tracker(1000);
		PartDetection first = tracker.detect(image).get(0);
		PartDetection second = tracker.detect(image).get(0);
		assertThat(first.level()).isGreaterThan(2 * settings.interval());
		assertThat(second.score()).isCloseTo(first.score(), within(0.15));
		assertThat(second.box().overlap(first.box())).isGreaterThan(0.9);
	}

	@Test
	void aFaceThatIsGoneIsNotReported() {
		PixelImage image = Reference.image("mini_frontal");
		FaceTracker tracker = tracker(1000);
		tracker.detect(image);
		for (int i = 0; i < 10; i++) {
			assertThat(tracker.detect(PixelImage.black(160, 160, 3))).isEmpty();
		}
	}

	@Test
	void theSameFramesGiveTheSameFacesWhoeverSearchesInTheBackground() {
		PixelImage one = beside(Reference.image("mini_frontal"), PixelImage.black(160, 160, 3));
		PixelImage two = beside(Reference.image("mini_frontal"), Reference.image("mini_frontal"));
		java.util.concurrent.ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(2);
		try {
			FaceTracker alone = tracker(6);
			FaceTracker helped = new FaceTracker(model, settings, 6, pool, 2);
			for (int i = 0; i < 14; i++) {
				PixelImage frame = i < 4 ? one : two;
				assertThat(helped.detect(frame)).isEqualTo(alone.detect(frame)).hasSize(i < 12 ? 1 : 2);
			}
		} finally {
			pool.shutdownNow();
		}
	}

	@Test
	void besideAClearFaceAWeakOneIsNotBelieved() {
		// half blended with black, a face loses contrast, and with noise its score
		PixelImage clear = Reference.image("mini_frontal");
		PixelImage weak = noisy(clear, 40);
		double clearScore = new FastScan(model, settings, Runnable::run, 1).detect(clear).get(0).score();
		List<PartDetection> alone = new FastScan(model, settings, Runnable::run, 1).detect(weak);
		org.junit.jupiter.api.Assumptions.assumeTrue(!alone.isEmpty() && alone.get(0).score() < clearScore - 1.7, "the noisy face is too clear: " + alone.size());
		assertThat(tracker(1000).detect(weak)).isNotEmpty();
		assertThat(tracker(1000).detect(beside(clear, weak))).hasSize(1);
	}

	private static PixelImage noisy(PixelImage image, double deviation) {
		java.util.Random random = new java.util.Random(1);
		PixelImage noisy = new PixelImage(image.width(), image.height(), 3, image.pixels().clone());
		for (int i = 0; i < noisy.pixels().length; i++) {
			noisy.pixels()[i] = (byte) Math.max(0, Math.min(255, (noisy.pixels()[i] & 0xff) + deviation * random.nextGaussian()));
		}
		return noisy;
	}

	@Test
	void aFaceThatComesBackIsFollowedOn() {
		PixelImage image = Reference.image("mini_frontal");
		FaceTracker tracker = tracker(1000);
		tracker.detect(image);
		assertThat(tracker.detect(PixelImage.black(160, 160, 3))).isEmpty();
		assertThat(tracker.detect(image)).hasSize(1);
	}

	@Test
	void aNewFaceIsNoticedByTheNextFullScan() {
		PixelImage one = beside(Reference.image("mini_frontal"), PixelImage.black(160, 160, 3));
		PixelImage two = beside(Reference.image("mini_frontal"), Reference.image("mini_frontal"));
		FaceTracker tracker = tracker(3);
		assertThat(tracker.detect(one)).hasSize(1);
		assertThat(tracker.detect(two)).hasSize(1);
		assertThat(tracker.detect(two)).hasSize(1);
		assertThat(tracker.detect(two)).hasSize(2);
		assertThat(tracker.detect(two)).hasSize(2);
	}

	private static PixelImage beside(PixelImage left, PixelImage right) {
		PixelImage both = PixelImage.black(320, 160, 3);
		for (int y = 0; y < 160; y++) {
			System.arraycopy(left.pixels(), y * 480, both.pixels(), y * 960, 480);
			System.arraycopy(right.pixels(), y * 480, both.pixels(), y * 960 + 480, 480);
		}
		return both;
	}
}
