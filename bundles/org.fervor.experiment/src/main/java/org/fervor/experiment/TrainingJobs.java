package org.fervor.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

import org.fervor.core.compute.InputContract;
import org.fervor.core.compute.Checkpoints;
import org.fervor.core.compute.Selection;
import org.fervor.core.compute.Start;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.image.PixelImage;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.Fold;

/**
 * What the networks of a run learn, fold by fold.
 *
 * @param start    what weights they begin with
 * @param cropper  makes the smaller images of a progressive training
 * @param changing nanoseconds that changing images on the fly took so far
 */
record TrainingJobs(RunPlan plan, RunFolder folder, FaceSet faces, List<Fold> folds, TrainingFaces training, StartingPoint start, FaceCropper cropper,
		LongAdder changing) {

	/** One size of a training and how many epochs came before it. */
	record Stage(TrainingJob job, int epochsBefore) {
	}

	/** The stages of one network's training on one fold; only a progressive one has more than one. */
	List<Stage> of(int fold, Architecture architecture) {
		List<Stage> stages = new ArrayList<>();
		int before = 0;
		TrainingJob whole = job(fold, architecture);
		for (ProgressiveSizes.Stage small : ProgressiveSizes.of(plan.settings())) {
			TrainingJob job = at(small, whole, fold);
			stages.add(new Stage(stages.isEmpty() ? job : job.with(new Start.FromModel(model(stages.get(stages.size() - 1), fold))), before));
			before += small.epochs();
		}
		stages.add(new Stage(stages.isEmpty() ? whole : whole.with(new Start.FromModel(model(stages.get(stages.size() - 1), fold))), before));
		return stages;
	}

	/** The training of a part of a fold's training part, at the full size only, for fusion rules that are fitted. */
	TrainingJob inner(int fold, Architecture architecture, Fold part) {
		TrainingJob job = job(fold, architecture);
		Selection selection = plan.settings().get(TrainingParameters.SELECT);
		// test images have no place here: what would be chosen by them is chosen by the order of epochs
		Settings settings = selection == Selection.TEST ? plan.settings().with(TrainingParameters.SELECT, Selection.LAST).with(TrainingParameters.PATIENCE, 0) : plan.settings();
		TrainingJob.Images all = images(new Fold(part.name(), part.train(), List.of()));
		TrainingImages validation = selection == Selection.VALIDATION ? all.validation() : TrainingImages.NONE;
		return new TrainingJob(job.architecture(), job.input(), job.labels(), settings, job.seed(), job.start(),
				new TrainingJob.Images(all.train(), TrainingImages.NONE, validation, TrainingImages.NONE), Checkpoints.NONE);
	}

	/** Where a smaller stage's network is kept. */
	java.nio.file.Path model(Stage stage, int fold) {
		return folder.stage(stage.job().architecture().id(), fold, folds.size(), stage.job().input().width());
	}

	private TrainingJob job(int fold, Architecture architecture) {
		Settings settings = plan.settings();
		long seed = plan.seed() * 1_000_003 + fold * 1009L + plan.networks().indexOf(architecture);
		double dropout = settings.get(ExperimentParameters.DROPOUT);
		int size = settings.get(FaceCropper.SIZE);
		return new TrainingJob(dropout < 0 ? architecture : architecture.withDropout(dropout), Shape.image(size), faces.labels(), settings, seed,
				start.of(architecture.id(), fold, folds.size()), images(folds.get(fold)), checkpoints(architecture, fold, size));
	}

	private TrainingJob.Images images(Fold fold) {
		Selection selection = plan.settings().get(TrainingParameters.SELECT);
		TrainingImages test = training.plain(fold.test());
		if (selection != Selection.VALIDATION) {
			return new TrainingJob.Images(training.augmented(fold.train(), changing), training.plain(fold.train()), selection == Selection.TEST ? test : TrainingImages.NONE, test);
		}
		Fold inner = ValidationPart.of(faces.samples(), fold.train(), plan.split(), plan.settings().get(ExperimentParameters.VALIDATION_SHARE), plan.seed());
		return new TrainingJob.Images(training.augmented(inner.train(), changing), training.plain(inner.train()), training.plain(inner.test()), test);
	}

	private TrainingJob at(ProgressiveSizes.Stage stage, TrainingJob job, int fold) {
		boolean live = plan.settings().get(ExperimentParameters.AUGMENT) == AugmentChoice.LIVE;
		Settings crop = Settings.defaults().with(FaceCropper.SIZE, stage.size());
		UnaryOperator<PixelImage> resize = image -> cropper.resize(image, crop);
		TrainingJob.Images images = new TrainingJob.Images(TrainingFaces.resized(job.train(), live, resize), TrainingFaces.resized(job.monitor(), false, resize),
				TrainingFaces.resized(job.validation(), false, resize), TrainingFaces.resized(job.heldOut(), false, resize));
		return new TrainingJob(job.architecture(), Shape.image(stage.size()), job.labels(), plan.settings().with(TrainingParameters.EPOCHS, stage.epochs()), job.seed(),
				job.start(), images, checkpoints(job.architecture(), fold, stage.size()));
	}

	private Checkpoints checkpoints(Architecture architecture, int fold, int size) {
		return Checkpoints.in(folder.checkpoints(), architecture.id() + (folds.size() == 1 ? "" : "-fold" + (fold + 1)) + "-" + size + "px");
	}

	/** What a stored model should tell about its training besides its settings. */
	Map<String, String> notes() {
		String from = plan.settings().get(ExperimentParameters.FROM);
		return from.isEmpty() ? Map.of() : InputContract.withoutPaths(Map.of("from", from));
	}
}
