package org.fervor.vision.tspm.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.vision.tspm.FastScan;
import org.fervor.vision.tspm.ScanSettings;
import org.fervor.vision.tspm.model.Part;
import org.fervor.vision.tspm.model.TreeModel;
import org.fervor.vision.tspm.model.ViewTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Learning on drawn faces. */
@Timeout(180)
class PartModelTrainerTest {

	private static final List<TrainingView> VIEWS = List.of(new TrainingView(0, 0, 5), new TrainingView(60, 1, 4));
	private static final TrainingSettings SETTINGS = new TrainingSettings(4, 4, 11, 0.01, 4, 60, 10, 400, 4, 1);

	private static List<Scene> emptyScenes(GlyphFaces glyphs, int count) {
		return glyphs.scenes(count).stream().map(Scene::empty).toList();
	}

	private static PartModelTrainer trainer(TrainingSettings settings, int threads, ExecutorService executor) {
		GlyphFaces glyphs = new GlyphFaces(5);
		return new PartModelTrainer("glyphs", glyphs.faces(25), emptyScenes(glyphs, 12), VIEWS, settings, executor == null ? Runnable::run : executor, threads);
	}

	@Test
	void theModelFindsHeldOutFacesAndTheirLandmarks() {
		List<TrainingListener.Round> rounds = new ArrayList<>();
		TreeModel model = trainer(SETTINGS, 1, null).train(rounds::add, Progress.NONE);
		GlyphFaces heldOut = new GlyphFaces(99);
		FastScan scan = new FastScan(model, ScanSettings.of(model), Runnable::run, 1);
		PartModelEvaluation.Result result = PartModelEvaluation.of(model, scan, heldOut.faces(20), heldOut.scenes(20));
		assertThat(result.averagePrecision()).as("%s after %s", result, rounds.size()).isGreaterThan(0.9);
		assertThat(result.landmarkError()).isLessThan(0.08);
		assertThat(result.viewWithin()).isGreaterThan(0.9);
		assertThat(rounds).isNotEmpty();
		assertThat(rounds.get(rounds.size() - 1).model().views()).isEqualTo(model.views());
		assertQuadraticWeightsAreBounded(model);
	}

	private static void assertQuadraticWeightsAreBounded(TreeModel model) {
		for (ViewTree view : model.views()) {
			for (Part part : view.parts().subList(1, view.parts().size())) {
				assertThat(part.deformation().quadraticX()).isGreaterThanOrEqualTo(0.01);
				assertThat(part.deformation().quadraticY()).isGreaterThanOrEqualTo(0.01);
			}
		}
	}

	@Test
	void theSameSeedGivesTheSameModelOnAnyNumberOfThreads() {
		TrainingSettings brief = new TrainingSettings(4, 4, 11, 0.01, 2, 10, 5, 100, 4, 7);
		ExecutorService executor = Executors.newFixedThreadPool(2);
		try {
			TreeModel one = trainer(brief, 1, null).train(TrainingListener.NONE, Progress.NONE);
			TreeModel three = trainer(brief, 3, executor).train(TrainingListener.NONE, Progress.NONE);
			assertThat(three.filters().weights()).isEqualTo(one.filters().weights());
			assertThat(three.views()).isEqualTo(one.views());
		} finally {
			executor.shutdownNow();
		}
	}

	@Test
	void trainingGoesOnFromACheckpoint() {
		TrainingSettings brief = new TrainingSettings(4, 4, 11, 0.01, 3, 20, 5, 100, 4, 7);
		List<TrainingListener.Round> rounds = new ArrayList<>();
		trainer(brief, 1, null).train(rounds::add, Progress.NONE);
		List<TrainingListener.Round> resumed = new ArrayList<>();
		trainer(brief, 1, null).resume(rounds.get(0).model(), 1).train(resumed::add, Progress.NONE);
		assertThat(resumed.get(0).round()).isEqualTo(2);
		assertThatThrownBy(() -> trainer(new TrainingSettings(4, 5, 11, 0.01, 3, 20, 5, 100, 4, 7), 1, null).resume(rounds.get(0).model(), 1))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("start anew");
	}

	@Test
	void cancelStopsBeforeTheNextImage() {
		Progress cancelled = new Progress() {
			@Override
			public void step(String name, long total) {
				// not of interest
			}

			@Override
			public void advance(long amount) {
				// not of interest
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThatThrownBy(() -> trainer(SETTINGS, 1, null).train(TrainingListener.NONE, cancelled)).isInstanceOf(CancelledByUser.class);
	}

	@Test
	void aViewWithoutFacesIsRefusedAndAnUnusableFaceIsNamed() {
		List<AnnotatedFace> frontalOnly = new GlyphFaces(1).faces(3).stream().filter(f -> f.yawDegrees() == 0).toList();
		assertThatThrownBy(() -> new PartModelTrainer("m", frontalOnly, List.of(), VIEWS, SETTINGS, Runnable::run, 1)).hasMessageContaining("60.0 degrees");
		List<AnnotatedFace> faces = new ArrayList<>(new GlyphFaces(1).faces(3));
		faces.add(new AnnotatedFace(PixelImage.black(50, 50, 1), 0,
				List.of(new Point(0, 0), new Point(500, 500), new Point(1, 1), new Point(2, 2), new Point(3, 3))));
		TrainingSettings brief = new TrainingSettings(4, 4, 11, 0.01, 1, 2, 5, 100, 4, 7);
		List<TrainingListener.Round> rounds = new ArrayList<>();
		new PartModelTrainer("m", faces, emptyScenes(new GlyphFaces(2), 2), VIEWS, brief, Runnable::run, 1).train(rounds::add, Progress.NONE);
		assertThat(rounds.get(0).skipped()).hasSize(1).first().asString().startsWith("face 7: ");
	}

	@Test
	void theSolverReachesTheOptimumOfItsObjective() {
		GlyphFaces glyphs = new GlyphFaces(5);
		TrainingFaces faces = new TrainingFaces(glyphs.faces(6), VIEWS, SETTINGS);
		WeightLayout layout = faces.layout();
		List<Example> all = new ArrayList<>(faces.examples(layout));
		all.addAll(new HardNegatives(emptyScenes(glyphs, 4), SETTINGS, Runnable::run, 1).random(layout, all, Progress.NONE));
		DualSolver solver = new DualSolver(layout, RestWeights.geometry(layout), 0.01, 1);
		solver.solve(all, 2000, Progress.NONE);
		// no duality gap: half the squared length and the violated margins equal the dual value
		double half = 0;
		for (int i = 0; i < layout.size(); i++) {
			double w = solver.weights()[i] - (layout.bounded(i) ? layout.least(i) : 0);
			half += w * w / 2;
		}
		double rest = all.stream().mapToDouble(e -> e.alpha * (1 - restMargin(e, layout))).sum();
		assertThat(solver.objective(all)).isCloseTo(rest - half, within(0.02 * solver.objective(all)));
	}

	/** What an example scores with all weights at rest. */
	private static double restMargin(Example example, WeightLayout layout) {
		double[] rest = new double[layout.size()];
		for (int i = 0; i < rest.length; i++) {
			rest[i] = layout.bounded(i) ? layout.least(i) : 0;
		}
		return example.margin(rest);
	}
}
