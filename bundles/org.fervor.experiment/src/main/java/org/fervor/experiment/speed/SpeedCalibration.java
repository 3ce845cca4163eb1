package org.fervor.experiment.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fervor.core.compute.BackendInfo;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.Layer;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Measures the training speed of this machine once, for some seconds, with small trainings of noise, and keeps it in a file. A file of another machine or another back end
 * does not count.
 */
public final class SpeedCalibration {

	/** How a machine is told from another. */
	private record Kept(String machine, TrainingSpeed speed) {
	}

	/** One small training. */
	private record Trial(Architecture network, int size, int batch, int steps) {
	}

	private static final int EPOCHS = 4;

	private final ComputeService compute;
	private final Path file;

	/** @param file where the result is kept */
	public SpeedCalibration(ComputeService compute, Path file) {
		this.compute = compute;
		this.file = file;
	}

	/** What was measured before on this machine; empty where nothing was, or where the file is of no use. May take a second. */
	public Optional<TrainingSpeed> kept() {
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			Kept kept = Json.read(file, Kept.class);
			return Optional.ofNullable(kept.speed()).filter(s -> machine().equals(kept.machine()));
		} catch (IOException | UserError e) {
			// a damaged cache is measured again
			return Optional.empty();
		}
	}

	/** What was measured before, or is measured now. */
	public TrainingSpeed measured(Progress progress) throws IOException {
		Optional<TrainingSpeed> before = kept();
		return before.isPresent() ? before.get() : measure(progress);
	}

	/**
	 * Measures anew and keeps the result: about ten seconds on a quiet machine.
	 *
	 * @throws org.fervor.core.task.CancelledByUser if cancelled
	 */
	public TrainingSpeed measure(Progress progress) throws IOException {
		List<Trial> plain = List.of(new Trial(PaperNetworks.cnn1(), 48, 8, 12), new Trial(PaperNetworks.cnn1(), 96, 8, 4), new Trial(PaperNetworks.cnn2(), 48, 8, 3),
				new Trial(PaperNetworks.cnn2(), 48, 32, 1));
		List<Trial> others = List.of(new Trial(residual(), 48, 8, 2));
		progress.step("Measuring how fast this machine trains", plain.size() + others.size());
		List<SpeedSample> plainSamples = new ArrayList<>();
		for (Trial trial : plain) {
			plainSamples.add(run(trial, progress));
		}
		List<SpeedSample> otherSamples = new ArrayList<>();
		for (Trial trial : others) {
			otherSamples.add(run(trial, progress));
		}
		TrainingSpeed speed = TrainingSpeed.fit(plainSamples, otherSamples);
		AtomicFile.write(file, Json.text((ObjectNode) Json.tree(new Kept(machine(), speed))));
		return speed;
	}

	/** The first epoch warms up; the fastest of the others counts, which other programs disturb least. */
	private SpeedSample run(Trial trial, Progress progress) {
		progress.checkCancelled();
		Settings settings = Settings.defaults().with(TrainingParameters.BATCH, trial.batch()).with(TrainingParameters.EPOCHS, EPOCHS);
		TrainingImages images = NoiseImages.square(trial.batch() * trial.steps(), trial.size());
		TrainingImages few = NoiseImages.square(1, trial.size());
		List<Double> speeds = new ArrayList<>();
		TrainingJob job = new TrainingJob(trial.network(), Shape.image(trial.size()), LabelSet.SEVEN, settings, 1, images, few, few);
		try (Network trained = compute.train(job, r -> speeds.add(r.imagesPerSecond()), Progress.NONE)) {
			progress.advance(1);
			double fastest = speeds.subList(1, speeds.size()).stream().mapToDouble(d -> d).max().orElseThrow();
			return new SpeedSample(NetworkShape.of(trained.architecture(), trained.input(), trained.labels().size()), trial.batch(), fastest);
		}
	}

	/** The beginning of ResNet50. */
	private static Architecture residual() {
		List<Layer> layers = new ArrayList<>(ComparisonNetworks.resNet50().layers().subList(0, 14));
		layers.addAll(List.of(new Layer.GlobalAveragePool(), new Layer.Output()));
		return new Architecture("residual", layers);
	}

	private String machine() {
		BackendInfo backend = compute.backend();
		return backend.backend() + ", " + backend.blas() + ", " + (backend.helpers() ? "helpers" : "no helpers") + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
				+ System.getProperty("os.name") + " " + System.getProperty("os.arch");
	}
}
