package org.fervor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fervor.core.compute.BackendInfo;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.experiment.Json;
import org.fervor.experiment.speed.NoiseImages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast this machine computes. */
@Command(name = "bench", description = "Measures how fast this machine computes.", subcommands = { BenchVerb.Train.class, BenchSynthVerb.class, TspmBench.class, InferenceBench.class, LiveBenchVerb.class })
final class BenchVerb extends Verb {

	@Override
	public Integer call() {
		console().message("fervor: name what to measure: bench train, bench synth, bench tspm, bench infer, bench live");
		return ExitCode.USAGE;
	}

	/** Training speed of the paper's networks. */
	@Command(name = "train", description = "Images per second of training, one training alone: both networks at 48 and 96 pixels, batch 8 and 32.")
	static final class Train extends Verb {

		/** The compiler is still at work in these. */
		private static final int WARM_UP = 3;
		private static final int EPOCHS = 8;

		@Option(names = "--quick", description = "48 pixels only.")
		private boolean quick;

		@Option(names = "--threads", paramLabel = "N", description = "Cores of the one training (default: ${DEFAULT-VALUE}).", defaultValue = "1")
		private int threads;

		@Option(names = "--soak", paramLabel = "ITERATIONS", description = "Instead: so many steps of CNN_2 at 96 pixels, batch 8, and how much memory they take; exit code 1 if it"
				+ " grows or is more than 3 GB.", defaultValue = "0")
		private int soak;

		@Override
		public Integer call() {
			BackendInfo backend = services().compute.backend();
			console().message(backend.backend() + ", " + backend.blas() + ", oneDNN helpers " + (backend.helpers() ? "on" : "off") + ", " + threads + (threads == 1 ? " thread" : " threads"));
			return soak > 0 ? new Soak(services().compute, soak, threads).run(this) : speeds(backend);
		}

		private int speeds(BackendInfo backend) {
			ObjectNode node = Json.object();
			node.set("backend", Json.tree(backend));
			ArrayNode array = node.putArray("train");
			List<List<String>> rows = new ArrayList<>(List.of(List.of("images/s", "trainer", "median")));
			for (int size : quick ? List.of(48) : List.of(48, 96)) {
				for (Architecture architecture : List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2())) {
					for (int batch : List.of(8, 32)) {
						session().interruption().check();
						Speed speed = measure(architecture, size, batch, progress());
						array.addObject().put("net", architecture.id()).put("size", size).put("batch", batch).put("threads", threads)
								.put("images_per_second", speed.imagesPerSecond()).put("trainer", speed.trainer());
						rows.add(List.of(architecture.name() + " n" + size + " b" + batch, speed.trainer(), String.format(Locale.ROOT, "%.1f", speed.imagesPerSecond())));
					}
				}
			}
			if (json()) {
				console().json(node);
			} else {
				console().table(rows);
			}
			return ExitCode.DONE;
		}

		/** The first epochs warm up; the median of the others counts. {@code releng/bench/train_pytorch.py} takes the same steps. */
		private Speed measure(Architecture architecture, int size, int batch, Progress progress) {
			int steps = Math.max(3, (architecture.id().equals("cnn1") ? 160 : 64) / batch * 48 / size);
			TrainingImages images = NoiseImages.square(batch * steps, size);
			Settings settings = Settings.defaults().with(TrainingParameters.BATCH, batch).with(TrainingParameters.EPOCHS, EPOCHS).with(TrainingParameters.THREADS, threads);
			TrainingImages few = NoiseImages.square(8, size);
			List<Double> speeds = new ArrayList<>();
			TrainingJob job = new TrainingJob(architecture, Shape.image(size), LabelSet.SEVEN, settings, 1, images, few, few);
			try (Network network = services().compute.train(job, r -> speeds.add(r.imagesPerSecond()), progress)) {
				List<Double> warm = speeds.subList(WARM_UP, speeds.size()).stream().sorted().toList();
				return new Speed(warm.get(warm.size() / 2), network.notes().getOrDefault("trainer", "?"));
			}
		}
	}

	private record Speed(double imagesPerSecond, String trainer) {
	}
}
