package org.fervor.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Shape;
import org.fervor.core.score.Scores;
import org.fervor.core.split.Fold;
import org.fervor.experiment.report.HtmlReport;

/** A run while it runs: its folder, its folds and what its networks said so far. */
final class RunInProgress {

	private final RunPlan plan;
	private final RunFolder folder;
	private final ComputeService compute;
	private final Clock clock;
	private final RunListener listener;
	private final Map<String, double[][]> scores = new TreeMap<>();
	private final InnerScores inner = new InnerScores();
	private final Map<String, String> trainers = new TreeMap<>();
	private final Map<String, Double> seconds = new LinkedHashMap<>();
	private Provenance provenance;
	private Instant stepStart;
	private FaceSet faces;
	private List<Fold> folds = List.of();

	RunInProgress(RunPlan plan, RunFolder folder, ComputeService compute, Clock clock, int cores, RunListener listener) {
		this.plan = plan;
		this.folder = folder;
		this.compute = compute;
		this.clock = clock;
		this.listener = listener;
		this.stepStart = clock.instant();
		this.provenance = new Provenance(RunState.RUNNING, "", now(), "", FervorVersion.TEXT, System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
				System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"), cores, compute.backend(), "", Map.of(),
				Map.of());
		write(() -> AtomicFile.write(folder.plan(), Json.text(PlanJson.write(plan))));
		writeProvenance();
		listener.started(folder, plan);
	}

	RunPlan plan() {
		return plan;
	}

	RunFolder folder() {
		return folder;
	}

	ComputeService compute() {
		return compute;
	}

	FaceSet faces() {
		return faces;
	}

	InnerScores inner() {
		return inner;
	}

	List<Fold> folds() {
		return folds;
	}

	/** Divides the faces and writes {@code split.csv}. */
	void divide(FaceSet set) throws IOException {
		faces = set;
		folds = set.divide(plan.split(), plan.seed());
		SplitTable.write(folder.split(), set, folds);
		endStep("faces");
		provenance = new Provenance(RunState.RUNNING, "", provenance.started(), "", provenance.fervor(), provenance.java(), provenance.system(), provenance.cores(),
				provenance.backend(), SplitTable.dataHash(set), seconds, trainers);
		writeProvenance();
	}

	/** One training per fold and network, and more where fusion rules are fitted. */
	List<RunTask> tasks(TrainingFaces training) {
		endStep("augmentation");
		List<RunTask> tasks = new ArrayList<>();
		for (int f = 0; f < folds.size(); f++) {
			Fold fold = folds.get(f);
			for (Architecture architecture : plan.networks()) {
				long seed = plan.seed() * 1_000_003 + f * 1009L + plan.networks().indexOf(architecture);
				TrainingJob job = new TrainingJob(architecture, Shape.image(plan.settings().get(FaceCropper.SIZE)), faces.labels(), plan.settings(), seed,
						training.augmented(fold.train()), training.plain(fold.train()), training.plain(fold.test()));
				tasks.add(new TrainingTask(this, f, fold, job, notes()));
				if (InnerFolds.needed(plan)) {
					innerTasks(f, job, training, tasks);
				}
			}
		}
		return tasks;
	}

	/** The same training on parts of the training part. */
	private void innerTasks(int fold, TrainingJob job, TrainingFaces training, List<RunTask> tasks) {
		for (Fold part : InnerFolds.of(faces.samples(), folds.get(fold).train(), plan.seed())) {
			tasks.add(new InnerTask(this, fold, part, new TrainingJob(job.architecture(), job.input(), job.labels(), job.settings(), job.seed(),
					training.augmented(part.train()), training.plain(List.of()), training.plain(List.of()))));
		}
	}

	void epochDone(MetricsRow row) {
		folder.appendMetrics(row);
		listener.epochDone(folder, row);
	}

	/** Takes a network's scores on some test images. */
	synchronized void scored(String network, List<Integer> test, Scores result, Map<String, String> notes) {
		double[][] rows = scores.computeIfAbsent(network, n -> new double[faces.faces().size()][]);
		for (int i = 0; i < test.size(); i++) {
			rows[test.get(i)] = result.rows().get(i);
		}
		trainers.put(network, notes.getOrDefault("trainer", ""));
	}

	/** Fuses, judges and writes what remains. */
	void finish() throws IOException {
		endStep("training");
		RunResults results = RunResults.of(plan, faces, folds, scores, inner);
		results.writePredictions(folder.predictions());
		RunSummary summary = results.summary();
		AtomicFile.write(folder.summary(), Json.text(Json.tree(summary)));
		HtmlReport.write(List.of(new StoredRun(folder, plan, ended(RunState.COMPLETE, ""), Optional.of(summary))), folder.report());
		end(RunState.COMPLETE, "");
		RunChecksums.write(folder);
	}

	/** Marks the run; a run that has ended stays as it is. */
	void end(RunState state, String message) {
		if (provenance.state() == RunState.RUNNING) {
			provenance = ended(state, message);
			try {
				writeProvenance();
			} catch (UncheckedIOException e) {
				listener.note(folder.path() + " could not be marked as " + state + ": " + e.getCause().getMessage());
			}
			listener.ended(folder, state);
		}
	}

	private Provenance ended(RunState state, String message) {
		return new Provenance(state, message, provenance.started(), now(), provenance.fervor(), provenance.java(), provenance.system(), provenance.cores(),
				provenance.backend(), provenance.data(), seconds, trainers);
	}

	/** How faces must be found and cropped for the models of this run. */
	private Map<String, String> notes() {
		Map<String, String> notes = new LinkedHashMap<>(plan.settings().texts(FaceCropper.PARAMETERS));
		notes.putAll(plan.settings().texts(DetectorParameters.ALL));
		notes.put(ExperimentParameters.DETECTOR.id(), plan.settings().get(ExperimentParameters.DETECTOR));
		notes.put("experiment", plan.name());
		notes.put("split", plan.split().id());
		notes.put("seed", String.valueOf(plan.seed()));
		return notes;
	}

	private void endStep(String name) {
		Instant end = clock.instant();
		seconds.put(name, ChronoUnit.MILLIS.between(stepStart, end) / 1000.0);
		stepStart = end;
	}

	private void writeProvenance() {
		write(() -> AtomicFile.write(folder.provenance(), Json.text(Json.tree(provenance))));
	}

	private String now() {
		return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private static void write(Writing writing) {
		try {
			writing.run();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private interface Writing {
		void run() throws IOException;
	}
}
