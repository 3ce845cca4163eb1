package org.fervor.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.InputContract;
import org.fervor.core.compute.Selection;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.io.Reasons;
import org.fervor.core.network.Architecture;
import org.fervor.core.score.Scores;
import org.fervor.core.split.Fold;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.UserError;
import org.fervor.experiment.report.HtmlReport;

/** A run while it runs: its folder, its folds and what its networks said so far. */
final class RunInProgress {

	private final RunFolder folder;
	private final ComputeService compute;
	private final Clock clock;
	private final RunListener listener;
	private final Map<String, double[][]> scores = new TreeMap<>();
	private final InnerScores inner = new InnerScores();
	private final Map<String, String> trainers = new TreeMap<>();
	private final Map<String, Double> seconds = new LinkedHashMap<>();
	/** Nanoseconds that changing images on the fly took. */
	private final LongAdder changing = new LongAdder();
	private final StartingPoint start;
	private final TimeLeft timeLeft = new TimeLeft(System::nanoTime);
	private RunPlan plan;
	private Provenance provenance;
	private Instant stepStart;
	private FaceSet faces;
	private List<Fold> folds = List.of();
	private WatchedFaces watched;
	private SampleTable samples;

	/** A new run. */
	RunInProgress(RunPlan plan, RunFolder folder, ComputeService compute, Clock clock, int cores, RunListener listener) {
		this(plan, folder, compute, clock, cores, listener, "", "");
		writePlan();
	}

	/** One that goes on. */
	RunInProgress(StoredRun stored, RunFolder folder, ComputeService compute, Clock clock, int cores, RunListener listener) {
		this(stored.plan(), folder, compute, clock, cores, listener, stored.provenance().started(), stored.provenance().data());
	}

	private RunInProgress(RunPlan plan, RunFolder folder, ComputeService compute, Clock clock, int cores, RunListener listener, String began, String data) {
		this.plan = plan;
		this.folder = folder;
		this.compute = compute;
		this.clock = clock;
		this.listener = listener;
		this.stepStart = clock.instant();
		this.start = new StartingPoint(plan);
		this.provenance = new Provenance(RunState.RUNNING, "", began.isEmpty() ? now() : began, "", FervorVersion.TEXT, System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
				System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"), cores, compute.backend(), data, Map.of(),
				Map.of(), List.of());
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
		if (!set.detector().equals(plan.settings().get(ExperimentParameters.DETECTOR))) {
			// the plan says what was done, so that whoever finds faces for this run again finds the same
			plan = plan.with(plan.settings().with(ExperimentParameters.DETECTOR, set.detector()));
			writePlan();
		}
		folds = set.divide(plan.split(), plan.seed());
		SplitTable.write(folder.split(), set, folds);
		endStep("faces");
		provenance = new Provenance(RunState.RUNNING, "", provenance.started(), "", provenance.fervor(), provenance.java(), provenance.system(), provenance.cores(),
				provenance.backend(), dataHash(set), seconds, trainers, cautions());
		writeProvenance();
		watched = WatchedFaces.of(set, folds, plan.seed());
		samples = SampleTable.open(folder.samples(), set.labels());
	}

	/** @throws UserError if a run that goes on would not work on the same images */
	private String dataHash(FaceSet set) {
		String hash = SplitTable.dataHash(set);
		if (!provenance.data().isEmpty() && !provenance.data().equals(hash)) {
			throw new UserError(folder.path() + " cannot go on: " + plan.data() + " or how its faces are found has changed since (hash " + hash.substring(0, 12) + "…, before "
					+ provenance.data().substring(0, 12) + "…); restore it or begin a new run");
		}
		return hash;
	}

	/** What a reader must know before believing the numbers, each told once. */
	private List<String> cautions() {
		List<String> cautions = new ArrayList<>();
		if (plan.settings().get(TrainingParameters.SELECT) == Selection.TEST) {
			cautions.add("The weights were chosen on the test images: the accuracy on them is no estimate of anything else.");
		}
		int seen = start.seen(faces, folds);
		if (seen > 0) {
			cautions.add(seen + " test images were training images of " + plan.settings().get(ExperimentParameters.FROM) + ", whose weights this run began with.");
		}
		if (plan.split() instanceof SplitProtocol.Fixed) {
			int used = folds.stream().mapToInt(f -> f.train().size() + f.test().size()).sum();
			if (used < faces.faces().size()) {
				cautions.add((faces.faces().size() - used) + " images of the validation part, or of no part, were neither trained nor tested on.");
			}
		}
		cautions.forEach(this::note);
		return cautions;
	}

	/** Adds what the curves say against the last epoch. */
	private void collapses() {
		List<String> cautions = new ArrayList<>(provenance.cautions());
		LateCollapse.sentences(plan, folder.rows()).stream().filter(s -> !cautions.contains(s)).forEach(s -> {
			cautions.add(s);
			note(s);
		});
		provenance = provenance.with(cautions);
	}

	/** Tells who listens, and writes it into the run's log. */
	void note(String line) {
		log(line);
		listener.note(line);
	}

	/** Writes a line into the run's log. */
	void log(String line) {
		folder.appendLog(now(), line);
	}

	/** One training per fold and network, and more where fusion rules are fitted. */
	List<RunTask> tasks(TrainingFaces training, FaceCropper cropper) {
		endStep("augmentation");
		List<RunTask> tasks = new ArrayList<>();
		TrainingJobs jobs = new TrainingJobs(plan, folder, faces, folds, training, start, cropper, changing);
		for (int f = 0; f < folds.size(); f++) {
			Fold fold = folds.get(f);
			for (Architecture architecture : plan.networks()) {
				tasks.add(new TrainingTask(this, f, fold, jobs, jobs.of(f, architecture), notes(jobs)));
				if (InnerFolds.needed(plan)) {
					innerTasks(f, architecture, jobs, tasks);
				}
			}
		}
		Map<RunTask, Double> done = new HashMap<>();
		tasks.stream().filter(TrainingTask.class::isInstance).map(TrainingTask.class::cast).forEach(t -> done.put(t, t.share(folder.lastEpoch(t.job().architecture().id(), t.fold()))));
		timeLeft.begin(tasks, done);
		return tasks;
	}

	/** The same training on parts of the training part. */
	private void innerTasks(int fold, Architecture architecture, TrainingJobs jobs, List<RunTask> tasks) {
		for (Fold part : InnerFolds.of(faces.samples(), folds.get(fold).train(), plan.seed())) {
			tasks.add(new InnerTask(this, fold, part, jobs.inner(fold, architecture, part)));
		}
	}

	/** @param share how much of the training is done, 0..1 */
	void epochDone(RunTask task, MetricsRow row, double share) {
		MetricsRow told = row.with(timeLeft.advanced(task, share));
		folder.appendMetrics(told);
		listener.epochDone(folder, told);
	}

	/** A training that leaves no line per epoch is over. */
	void trained(RunTask task) {
		timeLeft.advanced(task, 1);
	}

	/** Takes what a network says of a fold's test images after an epoch, and keeps that of the watched ones. @param test them, in the order of the scores */
	void epochScored(String network, int fold, int epoch, List<Integer> test, Scores result) {
		samples.append(watched.rows(network, fold, epoch, test, result));
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
		samples.sort();
		if (plan.settings().get(ExperimentParameters.AUGMENT) == AugmentChoice.LIVE) {
			// beside the training, which it takes longer only where it is the slower of the two
			seconds.put("augmentation on the fly", changing.sum() / 1_000_000 / 1000.0);
		}
		collapses();
		RunResults results = RunResults.of(plan, faces, folds, scores, inner);
		results.writePredictions(folder.predictions());
		RunSummary summary = results.summary();
		AtomicFile.write(folder.summary(), Json.text(Json.tree(summary)));
		HtmlReport.write(List.of(new StoredRun(folder, plan, ended(RunState.COMPLETE, ""), Optional.of(summary))), folder.report());
		complete();
	}

	/** The hashes first, with that of the provenance as it will be: a run that says it is complete has everything. */
	private void complete() throws IOException {
		synchronized (this) {
			Provenance whole = ended(RunState.COMPLETE, "");
			String text = Json.text(Json.tree(whole));
			log("complete");
			RunChecksums.write(folder, Map.of(folder.provenance().getFileName().toString(), text.getBytes(StandardCharsets.UTF_8)));
			AtomicFile.write(folder.provenance(), text);
			provenance = whole;
		}
		listener.ended(folder, RunState.COMPLETE);
	}

	synchronized boolean ended() {
		return provenance.state() != RunState.RUNNING;
	}

	/** Marks the run; a run that has ended stays as it is. The listener is told when the lock is free again. */
	void end(RunState state, String message) {
		String problem;
		synchronized (this) {
			if (provenance.state() != RunState.RUNNING) {
				return;
			}
			provenance = ended(state, message);
			problem = marked(state, message);
		}
		if (!problem.isEmpty()) {
			listener.note(problem);
		}
		listener.ended(folder, state);
	}

	/** Writes how the run ended. @return why that is not possible; empty where it is */
	private String marked(RunState state, String message) {
		try {
			writeProvenance();
			log(state.name().toLowerCase(java.util.Locale.ROOT) + ": " + message);
			return "";
		} catch (UncheckedIOException e) {
			return folder.path() + " could not be marked as " + state.name().toLowerCase(java.util.Locale.ROOT) + ": " + Reasons.of(e);
		}
	}

	private Provenance ended(RunState state, String message) {
		return new Provenance(state, message, provenance.started(), now(), provenance.fervor(), provenance.java(), provenance.system(), provenance.cores(),
				provenance.backend(), provenance.data(), seconds, trainers, provenance.cautions());
	}

	/** How faces must be found and cropped for the models of this run. */
	private Map<String, String> notes(TrainingJobs jobs) {
		Map<String, String> notes = new LinkedHashMap<>(new InputContract(plan.settings().get(ExperimentParameters.DETECTOR), plan.settings(), plan.settings()).notes());
		notes.putAll(jobs.notes());
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

	private void writePlan() {
		write(() -> AtomicFile.write(folder.plan(), Json.text(PlanJson.write(plan))));
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
