package org.fervor.vision.tspm.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.fervor.core.face.FaceModelTrainer;
import org.fervor.core.image.ImageReader;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.vision.tspm.FastScan;
import org.fervor.vision.tspm.ScanSettings;
import org.fervor.vision.tspm.model.ModelFiles;
import org.fervor.vision.tspm.model.TreeModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FaceModelTrainer} with {@link PartModelTrainer}: reads the pictures, holds some persons out, learns, sets the threshold, measures. Has no state of its own. */
@Component
public final class PartModelTraining implements FaceModelTrainer {

	private static final double TO_SECONDS = 1e-9;

	private final ImageReader reader;
	private final int threads;

	@Activate
	public PartModelTraining(@Reference ImageReader reader) {
		this(reader, Runtime.getRuntime().availableProcessors());
	}

	/** @param threads that mine together; the model does not depend on it */
	PartModelTraining(ImageReader reader, int threads) {
		this.reader = reader;
		this.threads = threads;
	}

	@Override
	public List<Parameter<?>> parameters() {
		List<Parameter<?>> all = new ArrayList<>(TrainingSettings.PARAMETERS);
		all.addAll(TrainingMaterial.PARAMETERS);
		return List.copyOf(all);
	}

	@Override
	public Report train(Job job, Consumer<Round> rounds, Progress progress) {
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		try {
			return new Session(job, rounds, progress, executor).report();
		} catch (IOException e) {
			throw new UserError("the model cannot be written: " + e.getMessage(), e);
		} catch (IllegalArgumentException e) {
			throw new UserError("these pictures do not make a part model: " + e.getMessage(), e);
		} finally {
			executor.shutdownNow();
		}
	}

	/** One training from beginning to end. */
	private final class Session {

		private final Job job;
		private final Consumer<Round> listener;
		private final Progress progress;
		private final ExecutorService executor;
		private final long start = System.nanoTime();
		private final List<Round> rounds = new ArrayList<>();
		private final Checkpoints checkpoints;
		private final List<String> skipped = new ArrayList<>();

		Session(Job job, Consumer<Round> listener, Progress progress, ExecutorService executor) {
			this.job = job;
			this.listener = listener;
			this.progress = progress;
			this.executor = executor;
			this.checkpoints = new Checkpoints(job.model());
		}

		Report report() throws IOException {
			TrainingMaterial material = TrainingMaterial.of(job, reader, progress);
			skipped.addAll(material.skipped());
			List<TrainingView> views = material.views();
			TrainingSettings settings = TrainingSettings.of(job.settings());
			PartModelTrainer trainer = new PartModelTrainer(name(), material.faces(), material.scenes(), views, settings, executor, threads);
			if (job.resume()) {
				checkpoints.last().ifPresent(last -> trainer.resume(last.model(), last.round()));
			} else {
				checkpoints.clear();
			}
			TreeModel raw = trainer.train(this::ended, progress);
			progress.step("set the threshold and measure", 0);
			TreeModel model = Threshold.fitted(raw, material.heldOut(), job.settings().get(TrainingMaterial.RECALL),
					job.settings().get(TrainingMaterial.ALLOWANCE), executor, threads);
			FastScan scan = new FastScan(model, ScanSettings.of(model), executor, threads);
			PartModelEvaluation.Result result = PartModelEvaluation.of(model, scan, material.heldOut(), material.heldOutScenes());
			ModelFiles.write(model, job.model());
			checkpoints.clear();
			byte[] content = Files.readAllBytes(job.model());
			return new Report(job.model(), content.length, Checkpoints.sha256(content), views.stream().map(TrainingView::yawDegrees).toList(), model.filters().count(),
					material.faces().size(), List.copyOf(skipped), material.scenes().size(), seconds(), List.copyOf(rounds), measure(result, material.heldOutScenes().size()));
		}

		private void ended(TrainingListener.Round round) {
			if (rounds.isEmpty()) {
				skipped.addAll(round.skipped());
			}
			Round report = new Round(round.round(), round.objective(), round.negatives(), round.violations(), seconds());
			rounds.add(report);
			checkpoints.keep(round.model(), round.round());
			listener.accept(report);
		}

		private String name() {
			return job.model().getFileName().toString().replaceFirst("\\.tspm$", "");
		}

		private double seconds() {
			return (System.nanoTime() - start) * TO_SECONDS;
		}
	}

	private static Measure measure(PartModelEvaluation.Result r, int empty) {
		return new Measure(r.faces(), r.found(), r.falseAlarms(), r.averagePrecision(), r.landmarkError(), r.viewWithin(), empty);
	}
}
