package org.fervor.vision.tspm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.TreeModel;

/** Looks for a face near where one was. Works on the calling thread only. Safe for several threads. */
final class NearScan {

	/** Cells added to how far a face may move, because parts move against each other. */
	private static final int SLACK_CELLS = 1;

	private final TreeModel model;
	private final ScanSettings settings;
	private final LevelScan levels;

	NearScan(TreeModel model, ScanSettings settings) {
		this.model = model;
		this.settings = settings;
		this.levels = new LevelScan(model, new Workers(Runnable::run, 1));
	}

	/**
	 * How far to look.
	 *
	 * @param down  levels below the face's own, towards smaller faces
	 * @param up    levels above it
	 * @param left  views beside its own towards smaller yaw
	 * @param right views towards larger yaw
	 * @param move  how far a face may have moved, as a share of its size
	 */
	record Reach(int down, int up, int left, int right, double move) {
	}

	/** The best placement within reach that has at least some score; empty where there is none. */
	Optional<Candidate> best(FrameSizes frame, Candidate face, Reach reach, double least) {
		int lowest = face.level().number() - reach.down() - settings.interval() - 1;
		int halvings = frame.halvings(Math.max(0, lowest / settings.interval()));
		PixelImage image = frame.halved(halvings);
		int shift = halvings * settings.interval();
		List<FeaturePyramid.Wish> wishes = new ArrayList<>();
		for (PyramidLevel level : pyramid(image)) {
			int away = level.number() + shift - face.level().number();
			if (away >= -reach.down() && away <= reach.up()) {
				wishes.add(new FeaturePyramid.Wish(level, window(face, level, 1 << halvings, reach.move())));
			}
		}
		// a face seldom changes its size: the others can then be given up early
		wishes.sort(Comparator.comparingInt(w -> Math.abs(w.level().number() + shift - face.level().number())));
		CandidatePool best = new CandidatePool(1);
		levels.scan(image, wishes, views(face.view(), reach), least, best);
		return best.suppressed(settings.overlap(), 1).stream().findFirst().map(found -> halvings == 0 ? found : enlarged(found, shift, frame.halved(0)));
	}

	private List<PyramidLevel> pyramid(PixelImage image) {
		return PyramidLevel.of(image.width(), image.height(), model.cellSize(), settings.interval(), model.filters().side());
	}

	/** The same cells, on the level that they belong to in the whole frame. */
	private Candidate enlarged(Candidate found, int shift, PixelImage frame) {
		PyramidLevel level = pyramid(frame).stream().filter(l -> l.number() == found.level().number() + shift).findFirst().orElseThrow();
		return Candidate.of(found.score(), found.view(), level, found.cells(), found.looks());
	}

	/** The cells of a level of the shrunken frame that a face may lie on. */
	private static Window window(Candidate face, PyramidLevel level, int shrunken, double move) {
		double moveX = move * (face.right() - face.left()) + SLACK_CELLS * level.stride() * shrunken;
		double moveY = move * (face.bottom() - face.top()) + SLACK_CELLS * level.stride() * shrunken;
		return new Window(cell((face.left() - moveX) / shrunken, level), cell((face.top() - moveY) / shrunken, level), cell((face.right() + moveX) / shrunken, level) + 1,
				cell((face.bottom() + moveY) / shrunken, level) + 1).within(level.gridWidth(), level.gridHeight());
	}

	private static int cell(double pixel, PyramidLevel level) {
		return (int) Math.floor((pixel - 1) / level.stride()) + level.padding();
	}

	/** The views within reach of a view, the nearest first. */
	private int[] views(int view, Reach reach) {
		double[] yaws = model.views().stream().mapToDouble(v -> v.yawDegrees()).distinct().sorted().toArray();
		int rank = Arrays.binarySearch(yaws, model.views().get(view).yawDegrees());
		double least = yaws[Math.max(0, rank - reach.left())];
		double most = yaws[Math.min(yaws.length - 1, rank + reach.right())];
		return IntStream.of(settings.views(model)).filter(v -> {
			double yaw = model.views().get(v).yawDegrees();
			return yaw >= least && yaw <= most;
		}).boxed().sorted(Comparator.comparingInt(v -> Math.abs(v - view))).mapToInt(v -> v).toArray();
	}
}
