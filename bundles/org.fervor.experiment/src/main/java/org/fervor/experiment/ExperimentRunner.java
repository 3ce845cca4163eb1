package org.fervor.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.data.DatasetOpener;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.io.FolderLock;
import org.fervor.core.io.Reasons;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.cache.FaceCache;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs plans: reads, detects, crops, augments, trains, fuses, judges, writes. The workbench and the command line both come through here. Trainings keep to one core
 * each and run side by side; the numbers do not depend on how many do.
 */
@Component(service = ExperimentRunner.class)
public final class ExperimentRunner {

	private final FacePreparation preparation;
	private final AugmentationChoices augmentations;
	private final FaceCropper cropper;
	private final ComputeService compute;
	private final Clock clock;
	private final int cores;

	@Activate
	public ExperimentRunner(@Reference DatasetOpener opener, @Reference ImageReader reader, @Reference FaceCropper cropper,
			@Reference List<FaceDetectorFactory> detectors, @Reference List<Augmentation> augmentations, @Reference ComputeService compute,
			@Reference FaceCache cache) {
		this(new FacePreparation(opener, reader, cropper, new Detectors(List.copyOf(detectors)), cache), new AugmentationChoices(augmentations), cropper, compute, Clock.systemUTC(),
				Runtime.getRuntime().availableProcessors());
	}

	/** One that remembers no faces. @param cores how many processors the trainings share out among them */
	public ExperimentRunner(DatasetOpener opener, ImageReader reader, FaceCropper cropper, List<FaceDetectorFactory> detectors, List<Augmentation> augmentations,
			ComputeService compute, Clock clock, int cores) {
		this(new FacePreparation(opener, reader, cropper, new Detectors(List.copyOf(detectors)), FaceCache.none()), new AugmentationChoices(augmentations), cropper, compute, clock,
				cores);
	}

	private ExperimentRunner(FacePreparation preparation, AugmentationChoices augmentations, FaceCropper cropper, ComputeService compute, Clock clock, int cores) {
		this.preparation = preparation;
		this.augmentations = augmentations;
		this.cropper = cropper;
		this.compute = compute;
		this.clock = clock;
		this.cores = cores;
	}

	/** One like this that remembers faces elsewhere, or nowhere. */
	public ExperimentRunner with(FaceCache cache) {
		return new ExperimentRunner(preparation.with(cache), augmentations, cropper, compute, clock, cores);
	}

	/**
	 * Runs plans that differ in nothing but their split, on the same faces.
	 *
	 * @param folders one per plan; made here, must be new or empty
	 * @return the finished runs, in the order of the plans
	 * @throws CancelledByUser if cancelled; the folders hold what was finished and are marked
	 * @throws UserError       if something the user can mend is wrong; the folders are marked
	 */
	public List<StoredRun> run(List<RunPlan> plans, List<Path> folders, RunListener listener, Progress progress) {
		List<FolderLock> locks = new ArrayList<>();
		try {
			return run(plans, folders, locks, listener, progress);
		} finally {
			locks.forEach(FolderLock::close);
		}
	}

	/**
	 * Runs plans of any settings, each in its folder. Faces are found once for all plans that find them in the same way. A run that fails is marked and does not stop the
	 * others.
	 *
	 * @return all runs, in the order of the plans, also those that failed
	 * @throws CancelledByUser if cancelled; the folders hold what was finished and are marked
	 * @throws UserError       if the faces of some plans cannot be found, or nothing can be written
	 */
	public List<StoredRun> sweep(List<RunPlan> plans, List<Path> folders, RunListener listener, Progress progress) {
		Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
		for (int i = 0; i < plans.size(); i++) {
			groups.computeIfAbsent(SameFaces.key(plans.get(i)), k -> new ArrayList<>()).add(i);
		}
		for (List<Integer> group : groups.values()) {
			List<FolderLock> locks = new ArrayList<>();
			try {
				List<RunPlan> some = group.stream().map(plans::get).toList();
				run(begin(some, group.stream().map(folders::get).toList(), locks, listener, progress), true, listener, progress);
			} finally {
				locks.forEach(FolderLock::close);
			}
		}
		return folders.stream().map(StoredRun::open).toList();
	}

	private List<StoredRun> run(List<RunPlan> plans, List<Path> folders, List<FolderLock> locks, RunListener listener, Progress progress) {
		return run(begin(plans, folders, locks, listener, progress), false, listener, progress);
	}

	/** Adds the runs that begin, and chooses their images. */
	private interface Beginning {
		ChosenImages begin(List<RunInProgress> runs) throws IOException;
	}

	/** Makes the runs' folders, when all that can be known to be wrong beforehand has been refused. */
	private Beginning begin(List<RunPlan> asked, List<Path> folders, List<FolderLock> locks, RunListener listener, Progress progress) {
		return runs -> {
			List<RunPlan> plans = new ThreadChoice(compute, cores).decided(asked);
			plans.forEach(p -> augmentations.pipeline(p));
			plans.forEach(ProgressiveSizes::check);
			plans.forEach(StartingPoint::new);
			for (Path folder : folders) {
				RunFolder.checkFree(folder);
			}
			ChosenImages images = preparation.choose(plans.get(0).data(), plans.get(0).settings(), progress);
			plans.forEach(p -> images.check(p.split(), p.seed()));
			for (int i = 0; i < plans.size(); i++) {
				// first, so that of two programs that choose the same new folder one gets it
				locks.add(FolderLock.take(folders.get(i), RunFolder.LOCK, "the run"));
				RunFolder folder = RunFolder.create(folders.get(i));
				runs.add(new RunInProgress(augmentations.resolved(plans.get(i)), folder, compute, clock, cores, listener));
			}
			return images;
		};
	}

	/**
	 * Lets a run go on that was interrupted, from its last checkpoints. It ends with the same files as one that was never interrupted, but for times.
	 *
	 * @return the run; one that is complete already is returned as it is
	 * @throws UserError if the folder holds no run, or one whose data have changed; and as {@link #run}
	 */
	public StoredRun resume(Path folder, RunListener listener, Progress progress) {
		StoredRun stored = StoredRun.open(folder);
		if (stored.provenance().state() == RunState.COMPLETE) {
			listener.note(folder + " is complete: there is nothing left to do");
			return stored;
		}
		// before anything is written there
		try (FolderLock lock = FolderLock.take(folder, RunFolder.LOCK, "the run")) {
			return run(runs -> {
				runs.add(new RunInProgress(stored, RunFolder.reopen(stored), compute, clock, cores, listener));
				return preparation.choose(stored.plan().data(), stored.plan().settings(), progress);
			}, false, listener, progress).get(0);
		}
	}

	/** @param goesOn whether a run that fails leaves the others alone */
	private List<StoredRun> run(Beginning beginning, boolean goesOn, RunListener listener, Progress progress) {
		List<RunInProgress> runs = new ArrayList<>();
		try (Workers workers = new Workers(cores)) {
			work(runs, begun(beginning, runs), workers, goesOn, listener, progress);
			return runs.stream().map(r -> StoredRun.open(r.folder().path())).toList();
		} catch (CancelledByUser e) {
			runs.forEach(r -> r.end(RunState.CANCELLED, "cancelled by the user"));
			throw e;
		} catch (UncheckedIOException e) {
			UserError error = new UserError(Reasons.sentence(e).orElseGet(() -> "a file of the run cannot be written or read: " + Reasons.of(e) + "; is the disk full?")
					+ (runs.isEmpty() ? "" : ", then resume the run"), e);
			runs.forEach(r -> r.end(RunState.FAILED, error.getMessage()));
			throw error;
		} catch (RuntimeException | Error e) {
			runs.forEach(r -> r.end(RunState.FAILED, e instanceof UserError ? e.getMessage() : "unexpected " + e));
			throw e;
		}
	}

	private static ChosenImages begun(Beginning beginning, List<RunInProgress> runs) {
		try {
			return beginning.begin(runs);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void work(List<RunInProgress> runs, ChosenImages images, Workers workers, boolean goesOn, RunListener listener, Progress progress) {
		try {
			RunPlan first = runs.get(0).plan();
			FaceSet faces = preparation.prepare(images, workers, progress);
			for (String line : about(faces)) {
				listener.note(line);
				runs.forEach(r -> r.log(line));
			}
			for (RunInProgress run : runs) {
				run.divide(faces);
			}
			boolean[] learned = new boolean[faces.faces().size()];
			runs.forEach(r -> r.folds().forEach(f -> f.train().forEach(i -> learned[i] = true)));
			TrainingFaces training = new TrainingFaces(faces, augmentations.pipeline(first), first.settings().get(ExperimentParameters.AUGMENT), learned, workers,
					progress);
			List<RunTask> tasks = runs.stream().flatMap(r -> r.tasks(training, cropper).stream())
					.sorted(Comparator.comparingLong(RunTask::cost).reversed()).toList();
			progress.step("train", tasks.stream().mapToLong(RunTask::images).sum());
			try (Workers trainings = new Workers(ThreadChoice.atOnce(runs.stream().map(RunInProgress::plan).toList(), cores))) {
				trainings.all(tasks.stream().map(t -> (Workers.Work) () -> work(t, goesOn, progress)).toList());
			}
			for (RunInProgress run : runs) {
				if (!run.ended()) {
					run.finish();
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static List<String> about(FaceSet faces) {
		List<String> lines = new ArrayList<>(List.of(faces.faces().size() + " faces of " + faces.labels().size() + " classes; found by " + faces.detectors()));
		lines.addAll(faces.remarks());
		if (faces.remembered() > 0) {
			lines.add("faces: " + faces.remembered() + " from the cache");
		}
		faces.warnings().forEach((warning, count) -> lines.add("warning: " + count + " × " + warning));
		ImageProblems.ofFaces(faces.faces()).forEach(p -> lines.add("warning: " + p.inWords()));
		faces.leftOut().forEach(l -> lines.add("left out: " + l.count() + " × " + l.reason() + " (" + l.example() + ")"));
		return lines;
	}

	private static void work(RunTask task, boolean goesOn, Progress progress) throws IOException {
		if (task.run().ended()) {
			return;
		}
		try {
			task.work(progress);
		} catch (CancelledByUser e) {
			throw e;
		} catch (RuntimeException e) {
			if (!goesOn) {
				throw e;
			}
			task.run().end(RunState.FAILED, e instanceof UserError ? e.getMessage() : "unexpected " + e);
		}
	}
}
