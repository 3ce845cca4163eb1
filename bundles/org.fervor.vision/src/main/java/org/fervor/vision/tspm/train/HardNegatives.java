package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.core.task.Progress;
import org.fervor.vision.tspm.PlacedParts;
import org.fervor.vision.tspm.ScanSettings;
import org.fervor.vision.tspm.model.TreeModel;

/** Finds what a model takes for a face and is none. */
final class HardNegatives {

	/** Scores from here on violate the margin of what is no face. */
	private static final double MARGIN = -1;
	/** Negatives may overlap more than faces: neighbours teach different things. */
	private static final double OVERLAP = 0.8;
	/** Neighbouring sizes teach much the same. */
	private static final int INTERVAL = 2;
	/** Placements per scene and view before there is a model to mine with, at most. */
	private static final int FIRST_PER_SCENE = 2;

	private final List<Scene> scenes;
	/** The order in which rounds go through them. */
	private final List<Scene> shuffled;
	private final TrainingSettings settings;
	private final Executor executor;
	private final int threads;

	HardNegatives(List<Scene> scenes, TrainingSettings settings, Executor executor, int threads) {
		this.scenes = scenes;
		this.shuffled = new ArrayList<>(scenes);
		Collections.shuffle(shuffled, new Random(settings.seed()));
		this.settings = settings;
		this.executor = executor;
		this.threads = threads;
	}

	/** Undeformed parts at random places: the first negatives. */
	List<Example> random(WeightLayout layout, List<Example> faces, Progress progress) {
		Random random = new Random(settings.seed());
		List<Example> found = new ArrayList<>();
		int perScene = Math.max(1, Math.min(FIRST_PER_SCENE * layout.views(), settings.mostNegatives() / 2 / Math.max(1, scenes.size())));
		progress.step("first negatives", scenes.size());
		for (Scene scene : scenes) {
			PixelImage image = scene.image();
			progress.checkCancelled();
			for (int i = 0; i < perScene; i++) {
				PlacedParts shape = faces.get(random.nextInt(faces.size())).placed();
				double left = random.nextInt(Math.max(1, image.width() - settings.faceCells() * settings.cellSize()));
				double top = random.nextInt(Math.max(1, image.height() - settings.faceCells() * settings.cellSize()));
				List<Point> centres = centres(shape, left, top);
				if (!scene.wrong(new AnnotatedFace(image, 0, centres).bounds(), layout.yaw(shape.view()))) {
					continue;
				}
				try {
					found.add(new Example(layout, PlacedParts.at(image, centres, settings.cellSize(), settings.filterSide(), shape.view()), false));
				} catch (IllegalArgumentException e) {
					// the shape reaches beyond a small image: one negative less
					continue;
				}
			}
			progress.advance(1);
		}
		return found;
	}

	private List<Point> centres(PlacedParts shape, double left, double top) {
		List<Point> centres = new ArrayList<>();
		for (int k = 0; k < shape.x().length; k++) {
			centres.add(new Point(left + shape.x()[k] * settings.cellSize(), top + shape.y()[k] * settings.cellSize()));
		}
		return centres;
	}

	/**
	 * The strongest placements of a model that violate the margin and are not known yet.
	 *
	 * @param round decides which scenes are looked through
	 */
	List<Example> mine(WeightLayout layout, TreeModel model, List<Example> known, int round, Progress progress) {
		ScanSettings scan = new ScanSettings(MARGIN, Math.min(INTERVAL, settings.interval()), DetectorParameters.PART_LARGEST_YAW.defaultValue(), OVERLAP, settings.negativesPerImage(), 1,
				DetectorParameters.PART_MOST_MEGAPIXELS.defaultValue());
		List<Example> found = new ArrayList<>();
		int count = Math.min(scenes.size(), settings.scenesPerRound());
		progress.step("hard negatives, round " + round, count);
		for (int i = 0; i < count; i++) {
			Scene scene = shuffled.get((int) (((long) round * count + i) % scenes.size()));
			progress.checkCancelled();
			for (PlacedParts placed : PlacedParts.strongest(scene.image(), model, scan, scene::wrong, executor, threads)) {
				if (known.stream().noneMatch(e -> e.placed().sameAs(placed))) {
					found.add(new Example(layout, placed, false));
				}
			}
			progress.advance(1);
		}
		return found;
	}
}
