package org.fervor.vision.tspm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.TreeModel;

/**
 * Follows faces through the frames of a camera. Each frame is searched only around the faces of the last one: two levels of the pyramid up and down, the neighbouring
 * views, a window somewhat larger than the face. What is found there has the score a full scan would give it. The whole frame is searched at the beginning, when the
 * best face is lost, and every so many frames, so that new faces are noticed. A weaker face that is lost is let go: false alarms flicker.
 * <p>
 * Keeps what it saw: one instance per camera, one thread at a time.
 */
public final class FaceTracker implements PartModelScan {

	/** Levels searched above and below the last one. */
	private static final int LEVELS = 2;
	/** How far a face may move between two frames, as a share of its size. */
	private static final double MOVE = 0.1;
	/** Cells added to that, because parts move against each other. */
	private static final int SLACK_CELLS = 1;

	private final TreeModel model;
	private final ScanSettings settings;
	private final FastScan full;
	private final LevelScan levels;
	private final int fullScanEvery;
	private List<Candidate> last = List.of();
	private int framesSinceFull;
	private int width;
	private int height;

	/**
	 * @param executor      lends threads for the time of a call
	 * @param threads       how many work together on a frame, the caller included
	 * @param fullScanEvery frames from one search of the whole frame to the next
	 */
	public FaceTracker(TreeModel model, ScanSettings settings, int fullScanEvery, Executor executor, int threads) {
		this.model = model;
		this.settings = settings;
		this.fullScanEvery = fullScanEvery;
		this.full = new FastScan(model, settings, executor, threads);
		this.levels = new LevelScan(model, new Workers(executor, threads));
	}

	/** The faces of the next frame, best first. */
	@Override
	public List<PartDetection> detect(PixelImage frame) {
		double factor = Rescaled.factor(frame, settings);
		PixelImage image = Rescaled.of(frame, factor);
		framesSinceFull++;
		List<Candidate> found = near(image);
		if (found.isEmpty()) {
			found = full.candidates(image).suppressed(settings.overlap(), settings.mostFaces());
			framesSinceFull = 0;
		}
		last = found;
		width = image.width();
		height = image.height();
		return new Detections(model, factor).of(found);
	}

	/** Forgets all faces: the next frame is searched as a whole. */
	public void reset() {
		last = List.of();
	}

	/** Faces near the last ones; none if it is time for a full scan, or the best of them is lost. */
	private List<Candidate> near(PixelImage image) {
		if (framesSinceFull >= fullScanEvery || image.width() != width || image.height() != height) {
			return List.of();
		}
		List<PyramidLevel> pyramid = PyramidLevel.of(width, height, model.cellSize(), settings.interval(), model.filters().side());
		CandidatePool found = new CandidatePool();
		for (Candidate face : last) {
			CandidatePool best = new CandidatePool(1);
			levels.scan(image, wishes(face, pyramid), neighbours(face.view()), settings.threshold(), best);
			if (best.offered() == 0 && face == last.get(0)) {
				return List.of();
			}
			found.addAll(best.suppressed(settings.overlap(), 1));
		}
		return found.suppressed(settings.overlap(), settings.mostFaces());
	}

	private static List<FeaturePyramid.Wish> wishes(Candidate face, List<PyramidLevel> pyramid) {
		List<FeaturePyramid.Wish> wishes = new ArrayList<>();
		for (PyramidLevel level : pyramid) {
			if (Math.abs(level.number() - face.level().number()) <= LEVELS) {
				wishes.add(new FeaturePyramid.Wish(level, window(face, level)));
			}
		}
		// a face seldom changes its size: the others can then be given up early
		wishes.sort(Comparator.comparingInt(w -> Math.abs(w.level().number() - face.level().number())));
		return wishes;
	}

	/** The cells of a level that a face may lie on in the next frame. */
	private static Window window(Candidate face, PyramidLevel level) {
		double moveX = MOVE * (face.right() - face.left()) + SLACK_CELLS * level.stride();
		double moveY = MOVE * (face.bottom() - face.top()) + SLACK_CELLS * level.stride();
		return new Window(cell(face.left() - moveX, level), cell(face.top() - moveY, level), cell(face.right() + moveX, level) + 1,
				cell(face.bottom() + moveY, level) + 1).within(level.gridWidth(), level.gridHeight());
	}

	private static int cell(double pixel, PyramidLevel level) {
		return (int) Math.floor((pixel - 1) / level.stride()) + level.padding();
	}

	/** The views whose yaw is at most one step from that of a view. */
	private int[] neighbours(int view) {
		double[] yaws = model.views().stream().mapToDouble(v -> v.yawDegrees()).distinct().sorted().toArray();
		int rank = Arrays.binarySearch(yaws, model.views().get(view).yawDegrees());
		double least = yaws[Math.max(0, rank - 1)];
		double most = yaws[Math.min(yaws.length - 1, rank + 1)];
		return IntStream.of(settings.views(model)).filter(v -> {
			double yaw = model.views().get(v).yawDegrees();
			return yaw >= least && yaw <= most;
		}).boxed().sorted(Comparator.comparingInt(v -> Math.abs(v - view))).mapToInt(v -> v).toArray();
	}
}
