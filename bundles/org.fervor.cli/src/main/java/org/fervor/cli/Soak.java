package org.fervor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.Json;
import org.fervor.experiment.speed.NoiseImages;

/** Memory of a long training of the paper's larger network: its peak, and whether it grows. */
final class Soak {

	private static final int SIZE = 96;
	private static final int BATCH = 8;
	private static final int STEPS = 50;
	private static final double MOST_MEGABYTES = 3000;
	/** Between the first fifth, when all is allocated, and the end. */
	private static final double MOST_GROWTH = 100;

	private final ComputeService compute;
	private final int epochs;
	private final int threads;
	private final List<Double> seen = new ArrayList<>();

	Soak(ComputeService compute, int iterations, int threads) {
		this.compute = compute;
		this.epochs = Math.max(5, iterations / STEPS);
		this.threads = threads;
	}

	int run(Verb verb) {
		TrainingImages images = NoiseImages.square(BATCH * STEPS, SIZE);
		TrainingImages few = NoiseImages.square(BATCH, SIZE);
		Settings settings = Settings.defaults().with(TrainingParameters.BATCH, BATCH).with(TrainingParameters.EPOCHS, epochs).with(TrainingParameters.THREADS, threads);
		TrainingJob job = new TrainingJob(PaperNetworks.cnn2(), Shape.image(SIZE), LabelSet.SEVEN, settings, 1, images, few, few);
		compute.train(job, r -> note(r, verb), verb.progress()).close();
		double early = seen.get(epochs / 5);
		double late = seen.get(seen.size() - 1);
		double peak = megabytes(true);
		boolean passed = peak <= MOST_MEGABYTES && late - early <= MOST_GROWTH;
		if (verb.json()) {
			verb.console().json(Json.object().put("iterations", epochs * STEPS).put("early_mb", early).put("late_mb", late).put("peak_mb", peak).put("passed", passed));
		} else {
			verb.console().result(String.format(Locale.ROOT, "CNN_2, %d px, batch %d, %d iterations: %.0f MB after a fifth, %.0f MB at the end (bar: at most %.0f more), peak %.0f MB (bar: %.0f): %s",
					SIZE, BATCH, epochs * STEPS, early, late, MOST_GROWTH, peak, MOST_MEGABYTES, passed ? "passed" : "MISSED"));
		}
		return passed ? ExitCode.DONE : ExitCode.FAILED;
	}

	private void note(EpochResult result, Verb verb) {
		seen.add(megabytes(false));
		if (result.epoch() % Math.max(1, epochs / 10) == 0) {
			verb.console().message(String.format(Locale.ROOT, "%d iterations: %.0f MB", result.epoch() * STEPS, seen.get(seen.size() - 1)));
		}
	}

	private static double megabytes(boolean peak) {
		try {
			ResidentMemory memory = ResidentMemory.ofThisProcess();
			return peak ? memory.peakMegabytes() : memory.megabytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
