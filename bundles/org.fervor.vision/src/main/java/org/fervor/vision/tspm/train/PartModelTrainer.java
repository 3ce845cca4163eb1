package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;

import org.fervor.core.task.Progress;
import org.fervor.vision.tspm.model.TreeModel;

/**
 * Learns a part model (Zhu &amp; Ramanan, CVPR 2012, section 5). Trees and expected places come from the geometry of the faces; filters, deformation weights and biases
 * of all views together minimise one objective, so that scores of different views can be compared and shared filters learn from every view of their group.
 */
public final class PartModelTrainer {

	/** Negatives this far beyond the margin teach nothing for now. */
	private static final double EASY = 1.2;
	/** Least score of a face: between the margins at −1 and 1, on the side that misses few. */
	private static final double THRESHOLD = -0.65;

	private final String name;
	private final TrainingSettings settings;
	private final TrainingFaces faces;
	private final HardNegatives negatives;
	private final List<Scene> scenes;
	private final WeightLayout layout;
	private TreeModel start;
	private int roundsDone;

	/**
	 * @param name     of the model
	 * @param faces    at least one per view
	 * @param scenes   pictures to mine hard negatives in
	 * @param executor lends threads for mining
	 * @param threads  how many mine together, the caller included
	 * @throws IllegalArgumentException if a view has no usable face
	 */
	public PartModelTrainer(String name, List<AnnotatedFace> faces, List<Scene> scenes, List<TrainingView> views, TrainingSettings settings, Executor executor,
			int threads) {
		this.name = name;
		this.settings = settings;
		this.faces = new TrainingFaces(faces, views, settings);
		this.scenes = List.copyOf(scenes);
		this.negatives = new HardNegatives(scenes, settings, executor, threads);
		this.layout = this.faces.layout();
	}

	/**
	 * Goes on from a checkpoint: the model of a round, learned from the same faces, views and settings. Its hard negatives are mined again.
	 *
	 * @param roundsDone that led to it
	 */
	public PartModelTrainer resume(TreeModel checkpoint, int roundsDone) {
		if (!layout.fits(checkpoint)) {
			throw new IllegalArgumentException("the checkpoint " + checkpoint.name() + " was learned with other views or settings; start anew");
		}
		this.start = checkpoint;
		this.roundsDone = roundsDone;
		return this;
	}

	/**
	 * Learns. Ends after the last round, or when mining finds nothing new.
	 *
	 * @throws org.fervor.core.task.CancelledByUser if asked to stop; the listener has the model of the last round
	 */
	public TreeModel train(TrainingListener listener, Progress progress) {
		List<Example> positive = faces.examples(layout);
		// easy ones, too, and for good: they keep the model from caring about nothing but the hardest
		List<Example> random = negatives.random(layout, positive, progress);
		double[] rest = RestWeights.of(layout, positive, random, Background.of(scenes, settings, progress));
		List<Example> negative = start == null ? List.of() : negatives.mine(layout, start, List.of(), roundsDone, progress);
		TreeModel model = start;
		for (int round = roundsDone + 1; round <= settings.rounds(); round++) {
			DualSolver solver = new DualSolver(layout, rest, settings.cost(), settings.seed() + round);
			List<Example> all = new ArrayList<>(positive);
			all.addAll(random);
			all.addAll(negative);
			solver.begin(all);
			progress.step("learn, round " + round, 0);
			solver.solve(all, settings.passes(), progress);
			model = layout.model(name, solver.weights(), THRESHOLD);
			double objective = solver.objective(all);
			negative = kept(negative, solver.weights());
			List<Example> found = round == settings.rounds() ? List.of() : negatives.mine(layout, model, negative, round, progress);
			negative.addAll(found);
			listener.roundEnded(new TrainingListener.Round(round, objective, all.size() - positive.size(), found.size(), model, faces.skipped()));
			if (found.isEmpty()) {
				break;
			}
		}
		return model;
	}

	/** The negatives that still matter: those near the margin, the hardest if they are too many. */
	private List<Example> kept(List<Example> negative, double[] weights) {
		List<Example> kept = new ArrayList<>(negative.stream().filter(e -> e.alpha > 0 || e.margin(weights) < EASY).toList());
		kept.sort(Comparator.comparingDouble(e -> e.margin(weights)));
		return new ArrayList<>(kept.subList(0, Math.min(kept.size(), settings.mostNegatives())));
	}
}
